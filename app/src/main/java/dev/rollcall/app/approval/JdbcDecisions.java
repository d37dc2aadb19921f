package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.Decision;
import dev.rollcall.domain.approval.Decisions;
import dev.rollcall.domain.approval.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decision rows; two unique keys make the second decision of a race fail, the one on persons among what stands. */
@Repository
class JdbcDecisions implements Decisions {
    private static final String SELECT = """
            select d.task_id, d.token, d.request_id, d.node, d.verdict, d.opinion, d.account_id, d.person_id,
                   a.display_name, d.post, d.for_person_id, f.name as for_name, d.return_to, d.answer, d.decided_at,
                   d.version_seen, d.superseded_at
              from decision d join account a on a.id = d.account_id left join person f on f.id = d.for_person_id
            """;

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Decision decision) {
        jdbc.sql("""
                        insert into decision (task_id, token, request_id, node, verdict, opinion, account_id, person_id,
                                              post, for_person_id, return_to, answer, decided_at, version_seen)
                        values (:task, :token, :request, :node, :verdict, :opinion, :account, :person,
                                :post, :for, :to, :answer, :at, :version)""")
                .param("task", decision.taskId())
                .param("token", decision.token().toString())
                .param("request", decision.requestId().toString())
                .param("node", decision.node().name())
                .param("verdict", decision.verdict().name())
                .param("opinion", decision.opinion())
                .param("account", decision.accountId())
                .param("person", decision.personId())
                .param("post", decision.post())
                .param("for", decision.forPersonId())
                .param(
                        "to",
                        decision.returnTo() == null ? null : decision.returnTo().name())
                .param("answer", decision.answer())
                .param("at", Columns.utc(decision.decidedAt()))
                .param("version", decision.versionSeen())
                .update();
    }

    @Override
    public Optional<Decision> ofTask(String taskId) {
        return jdbc.sql(SELECT + "where d.task_id = ?")
                .param(taskId)
                .query(JdbcDecisions::decision)
                .optional();
    }

    @Override
    public Optional<Decision> ofToken(UUID token) {
        return jdbc.sql(SELECT + "where d.token = ?")
                .param(token.toString())
                .query(JdbcDecisions::decision)
                .optional();
    }

    @Override
    public List<Decision> ofRequest(UUID requestId) {
        return jdbc.sql(SELECT + "where d.request_id = ? order by d.decided_at, d.id")
                .param(requestId.toString())
                .query(JdbcDecisions::decision)
                .list();
    }

    @Override
    public void supersede(UUID requestId, Collection<ApprovalNode> nodes, String byTask, Instant at) {
        jdbc.sql("""
                        update decision set superseded_at = :at, superseded_by = :by
                         where request_id = :request and node in (:nodes) and superseded_at is null
                           and verdict <> 'RETURN'""")
                .param("at", Columns.utc(at))
                .param("by", byTask)
                .param("request", requestId.toString())
                .param("nodes", nodes.stream().map(ApprovalNode::name).toList())
                .update();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                Columns.text(row, "task_id"),
                Columns.uuid(row, "token"),
                Columns.uuid(row, "request_id"),
                Columns.name(row, "node", ApprovalNode.class),
                Columns.name(row, "verdict", Verdict.class),
                Columns.text(row, "opinion"),
                row.getLong("account_id"),
                row.getLong("person_id"),
                Columns.text(row, "display_name"),
                Columns.text(row, "post"),
                Columns.longOrNull(row, "for_person_id"),
                row.getString("for_name"),
                row.getString("return_to") == null ? null : Columns.name(row, "return_to", ApprovalNode.class),
                row.getString("answer"),
                Columns.instant(row, "decided_at"),
                row.getLong("version_seen"),
                Columns.instantOrNull(row, "superseded_at"));
    }
}
