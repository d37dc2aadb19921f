package dev.rollcall.app.approval;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskCopies;
import dev.rollcall.domain.approval.TaskCopy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Copies as rows beside the act that sent them. */
@Repository
class JdbcTaskCopies implements TaskCopies {
    private final JdbcClient jdbc;

    JdbcTaskCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(InboxTask task, long fromAccountId, long toPersonId, String words, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into task_action (kind, task_id, request_id, node, account_id, to_person_id, words, at)
                        values ('COPIED', :task, :request, :node, :account, :to, :words, :at)""")
                .param("task", task.taskId())
                .param("request", task.requestId().toString())
                .param("node", task.node().name())
                .param("account", fromAccountId)
                .param("to", toPersonId)
                .param("words", words)
                .param("at", Columns.utc(at))
                .update(key, "id");
        jdbc.sql("insert into task_copy (action_id, task_id, request_id, person_id) values (?, ?, ?, ?)")
                .params(
                        Objects.requireNonNull(key.getKeyAs(Number.class)),
                        task.taskId(),
                        task.requestId().toString(),
                        toPersonId)
                .update();
    }

    @Override
    public boolean has(String taskId, long personId) {
        return jdbc.sql("select count(*) from task_copy where task_id = ? and person_id = ?")
                        .params(taskId, personId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public List<TaskCopy> of(long personId, int most) {
        return jdbc.sql("""
                        select t.request_kind, t.request_id, t.request_no, t.title, p.name as project_name,
                               a.display_name, x.words, x.at, c.read_at
                          from task_copy c
                          join task_action x on x.id = c.action_id
                          join inbox_task t on t.task_id = c.task_id
                          join project p on p.id = t.project_id
                          join account a on a.id = x.account_id
                         where c.person_id = ? order by c.action_id desc limit ?""")
                .params(personId, most)
                .query((row, i) -> new TaskCopy(
                        Columns.name(row, "request_kind", RequestKind.class),
                        Columns.uuid(row, "request_id"),
                        Columns.text(row, "request_no"),
                        Columns.text(row, "title"),
                        Columns.text(row, "project_name"),
                        Columns.text(row, "display_name"),
                        Columns.text(row, "words"),
                        Columns.instant(row, "at"),
                        Columns.instantOrNull(row, "read_at")))
                .list();
    }

    @Override
    public int read(long personId, UUID requestId, Instant at) {
        return jdbc.sql("update task_copy set read_at = ? where person_id = ? and request_id = ? and read_at is null")
                .params(Columns.utc(at), personId, requestId.toString())
                .update();
    }

    @Override
    public List<Reader> readers(long projectId, long unitId) {
        return jdbc.sql("""
                        select a.id, a.person_id, n.name, min(r.role) as role,
                               coalesce(min(u.name), min(g.name), '') as unit_name
                          from %s r
                          join account a on a.id = r.account_id
                          join person n on n.id = a.person_id
                          left join post_role h on h.project_id = :project and h.person_id = a.person_id
                          left join unit u on u.id = h.unit_id
                          left join region g on g.code = rpad(a.region_prefix, 6, '0')
                         where r.unit_id is null or r.unit_id = :unit or r.role = 'OWNER_REP'
                         group by a.id, a.person_id, n.name order by n.name, a.id""".formatted(Reach.into(projectId)))
                .param("project", projectId)
                .param("unit", unitId)
                .query((row, i) -> new Reader(
                        row.getLong("id"),
                        new PostHolders.Holder(
                                row.getLong("person_id"),
                                Columns.text(row, "name"),
                                Columns.text(row, "role"),
                                Columns.text(row, "unit_name"))))
                .list();
    }
}
