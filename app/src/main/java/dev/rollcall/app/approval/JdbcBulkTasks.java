package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.BulkTasks;
import dev.rollcall.domain.approval.Inbox.Reader;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.shared.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks by kind and node, by the rules of the inbox; an applicant's own are not decided and so in no group. */
@Repository
class JdbcBulkTasks implements BulkTasks {
    private static final String DECIDED = " and t.node <> 'APPLICANT'";

    private final JdbcClient jdbc;

    JdbcBulkTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Group> groups(Reader reader, @Nullable Long projectId, boolean overdueOnly) {
        var selection = InboxSelection.of(reader, query(projectId, null, overdueOnly));
        if (selection.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select t.request_kind, t.node, count(*) as n from " + selection.tables() + selection.where()
                        + DECIDED + " group by t.request_kind, t.node order by n desc, t.request_kind, t.node")
                .params(selection.params())
                .query((row, i) -> new Group(
                        Columns.name(row, "request_kind", RequestKind.class),
                        Columns.name(row, "node", ApprovalNode.class),
                        row.getLong("n")))
                .list();
    }

    @Override
    public List<String> open(Reader reader, Choice choice, int most) {
        var selection = InboxSelection.of(reader, query(choice.projectId(), choice.kind(), choice.overdueOnly()));
        if (selection.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select t.task_id from " + selection.tables() + selection.where() + DECIDED
                        + " and t.node = :node order by t.due_at, t.created_at, t.task_id limit :most")
                .params(selection.params())
                .param("node", choice.node().name())
                .param("most", most)
                .query(String.class)
                .list();
    }

    private static InboxQuery query(@Nullable Long projectId, @Nullable RequestKind kind, boolean overdueOnly) {
        return new InboxQuery(projectId, kind, overdueOnly, "", InboxQuery.Sort.DUE_FIRST, new PageRequest(0, 1));
    }
}
