package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.TaskAction;
import dev.rollcall.domain.approval.TaskActions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with tasks, as rows that are only ever added. */
@Repository
class JdbcTaskActions implements TaskActions {
    private final JdbcClient jdbc;

    JdbcTaskActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(TaskAction action) {
        jdbc.sql("""
                        insert into task_action (kind, task_id, request_id, node, account_id, to_person_id, words, at)
                        values (:kind, :task, :request, :node, :account, :to, :words, :at)""")
                .param("kind", action.kind().name())
                .param("task", action.taskId())
                .param("request", action.requestId().toString())
                .param("node", action.node().name())
                .param("account", action.accountId())
                .param("to", action.toPersonId())
                .param("words", action.words())
                .param("at", Columns.utc(action.at()))
                .update();
    }

    @Override
    public List<TaskAction> ofRequest(UUID requestId) {
        return jdbc.sql("""
                        select x.kind, x.task_id, x.request_id, x.node, x.account_id, a.display_name as actor,
                               x.to_person_id, n.name as other, c.read_at, x.words, x.at
                          from task_action x
                          left join account a on a.id = x.account_id
                          left join person n on n.id = x.to_person_id
                          left join task_copy c on c.action_id = x.id
                         where x.request_id = ? order by x.at, x.id""")
                .param(requestId.toString())
                .query(JdbcTaskActions::action)
                .list();
    }

    @Override
    public Optional<Instant> lastUrged(UUID requestId) {
        return jdbc.sql("select at from task_action where request_id = ? and kind = 'URGED' order by at desc limit 1")
                .param(requestId.toString())
                .query((row, i) -> Columns.instant(row, "at"))
                .optional();
    }

    @Override
    public Optional<String> ableToAct(long personId) {
        return jdbc.sql("select display_name from account where person_id = ? and enabled = true limit 1")
                .param(personId)
                .query(String.class)
                .optional();
    }

    private static TaskAction action(ResultSet row, int number) throws SQLException {
        return new TaskAction(
                Columns.name(row, "kind", TaskAction.Kind.class),
                Columns.text(row, "task_id"),
                Columns.uuid(row, "request_id"),
                Columns.name(row, "node", ApprovalNode.class),
                Columns.longOrNull(row, "account_id"),
                row.getString("actor"),
                Columns.longOrNull(row, "to_person_id"),
                row.getString("other"),
                Columns.instantOrNull(row, "read_at"),
                Columns.text(row, "words"),
                Columns.instant(row, "at"));
    }
}
