package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.approval.StepState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routes as rows. A step that has ended is not changed again. */
@Repository
class JdbcRequestSteps implements RequestSteps {
    private final JdbcClient jdbc;

    JdbcRequestSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void plan(UUID requestId, List<ApprovalNode> nodes) {
        nodes.forEach(node -> append(requestId, node));
    }

    private void append(UUID requestId, ApprovalNode node) {
        jdbc.sql("""
                        insert into request_step (request_id, position, node, state)
                        select :request, coalesce(max(s.position), 0) + 1, :node, 'PLANNED'
                          from request_step s where s.request_id = :request""")
                .param("request", requestId.toString())
                .param("node", node.name())
                .update();
    }

    @Override
    public List<RequestStep> of(UUID requestId) {
        return jdbc.sql("""
                        select position, node, state, task_id, reason, started_at, ended_at
                          from request_step where request_id = ? order by position""")
                .param(requestId.toString())
                .query((row, i) -> new RequestStep(
                        requestId,
                        row.getInt("position"),
                        Columns.name(row, "node", ApprovalNode.class),
                        Columns.name(row, "state", StepState.class),
                        row.getString("task_id"),
                        row.getString("reason"),
                        Columns.instantOrNull(row, "started_at"),
                        Columns.instantOrNull(row, "ended_at")))
                .list();
    }

    @Override
    public void begin(UUID requestId, ApprovalNode node, String taskId, Instant at) {
        planned(requestId, node);
        jdbc.sql("""
                        update request_step set state = 'ACTIVE', task_id = :task, started_at = :at
                         where request_id = :request and node = :node and state = 'PLANNED'""")
                .param("task", taskId)
                .param("at", Columns.utc(at))
                .param("request", requestId.toString())
                .param("node", node.name())
                .update();
    }

    @Override
    public void end(UUID requestId, ApprovalNode node, StepState state, @Nullable String reason, Instant at) {
        planned(requestId, node);
        jdbc.sql("""
                        update request_step set state = :state, reason = :reason, ended_at = :at
                         where request_id = :request and node = :node and state in ('PLANNED', 'ACTIVE')""")
                .param("state", state.name())
                .param("reason", reason)
                .param("at", Columns.utc(at))
                .param("request", requestId.toString())
                .param("node", node.name())
                .update();
    }

    /** The plan is a forecast (C10): a node that was not foreseen joins the route where it is reached. */
    private void planned(UUID requestId, ApprovalNode node) {
        var known = of(requestId).stream().anyMatch(step -> step.node() == node);
        if (!known) {
            append(requestId, node);
        }
    }

    @Override
    public void cancelRest(UUID requestId, Instant at) {
        jdbc.sql("""
                        update request_step set state = 'CANCELLED', ended_at = :at
                         where request_id = :request and state in ('PLANNED', 'ACTIVE')""")
                .param("at", Columns.utc(at))
                .param("request", requestId.toString())
                .update();
    }
}
