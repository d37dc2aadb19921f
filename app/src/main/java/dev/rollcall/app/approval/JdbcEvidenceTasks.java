package dev.rollcall.app.approval;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.approval.EvidenceTasks;
import dev.rollcall.domain.approval.RequestKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks of projects the account reaches as a whole, as everybody does who decides, and of groups stood in for. */
@Repository
class JdbcEvidenceTasks implements EvidenceTasks {
    private final JdbcClient jdbc;

    JdbcEvidenceTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Task> within(long accountId, Set<String> groups, Collection<String> taskIds) {
        return jdbc.sql("""
                        select t.task_id, t.request_kind, t.request_id from inbox_task t
                         where t.task_id in (:tasks)
                           and (exists (select 1 from %s r
                                         where r.project_id = t.project_id and r.unit_id is null)
                                or t.group_key in (:groups))""".formatted(Reach.of(accountId)))
                .param("tasks", InList.of(taskIds))
                .param("groups", groups.isEmpty() ? List.of("") : InList.of(groups))
                .query((row, i) -> new Task(
                        Columns.text(row, "task_id"),
                        Columns.name(row, "request_kind", RequestKind.class),
                        Columns.uuid(row, "request_id")))
                .list();
    }
}
