package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.approval.StepState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routes as rows. A step that has ended is not changed again, but for an approval that a return takes back. */
@Repository
class JdbcRequestSteps implements RequestSteps {
    private final JdbcClient jdbc;

    JdbcRequestSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked for the end first: a row that is inserted from its own table costs ten of one given in full. */
    @Override
    public void plan(UUID requestId, List<ApprovalNode> nodes) {
        var position = jdbc.sql("select coalesce(max(position), 0) from request_step where request_id = ?")
                .param(requestId.toString())
                .query(Integer.class)
                .single();
        for (var node : nodes) {
            position++;
            jdbc.sql("insert into request_step (request_id, position, node, state) values (?, ?, ?, 'PLANNED')")
                    .params(requestId.toString(), position, node.name())
                    .update();
        }
    }

    private void append(UUID requestId, ApprovalNode node) {
        plan(requestId, List.of(node));
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
        onStep(
                requestId,
                node,
                () -> jdbc.sql("""
                        update request_step set state = 'ACTIVE', task_id = :task, started_at = :at
                         where request_id = :request and node = :node and state = 'PLANNED'""")
                        .param("task", taskId)
                        .param("at", Columns.utc(at))
                        .param("request", requestId.toString())
                        .param("node", node.name())
                        .update());
    }

    @Override
    public void end(UUID requestId, ApprovalNode node, StepState state, @Nullable String reason, Instant at) {
        onStep(
                requestId,
                node,
                () -> jdbc.sql("""
                        update request_step set state = :state, reason = :reason, ended_at = :at
                         where request_id = :request and node = :node and state in ('PLANNED', 'ACTIVE')""")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("at", Columns.utc(at))
                        .param("request", requestId.toString())
                        .param("node", node.name())
                        .update());
    }

    /** Nearly always the step is there; only where none was changed the plan is looked at. */
    private void onStep(UUID requestId, ApprovalNode node, IntSupplier change) {
        if (change.getAsInt() == 0 && joins(requestId, node) && change.getAsInt() == 0) {
            throw new IllegalStateException("no step for " + node + " of " + requestId);
        }
    }

    /**
     * The plan is a forecast (C10): a node that was not foreseen joins the route where it is reached. What it was in an
     * earlier round says nothing of this one, which begins behind the last return.
     */
    private boolean joins(UUID requestId, ApprovalNode node) {
        var known = false;
        for (var step : of(requestId)) {
            known = step.state() != StepState.RETURNED && (known || step.node() == node);
        }
        if (!known) {
            append(requestId, node);
        }
        return !known;
    }

    @Override
    public void sendBack(
            UUID requestId, ApprovalNode from, List<ApprovalNode> superseded, List<ApprovalNode> again, Instant at) {
        end(requestId, from, StepState.RETURNED, again.get(0).name(), at);
        jdbc.sql("""
                        update request_step set state = 'SUPERSEDED'
                         where request_id = :request and node in (:nodes) and state = 'APPROVED'""")
                .param("request", requestId.toString())
                .param("nodes", superseded.stream().map(ApprovalNode::name).toList())
                .update();
        jdbc.sql("delete from request_step where request_id = ? and state = 'PLANNED'")
                .param(requestId.toString())
                .update();
        plan(requestId, again);
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
