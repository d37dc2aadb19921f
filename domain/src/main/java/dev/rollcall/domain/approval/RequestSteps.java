package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: the recorded route of requests. */
public interface RequestSteps {

    void plan(UUID requestId, List<ApprovalNode> nodes);

    List<RequestStep> of(UUID requestId);

    void begin(UUID requestId, ApprovalNode node, String taskId, Instant at);

    /** @param reason a stable word for a skip, else null */
    void end(UUID requestId, ApprovalNode node, StepState state, @Nullable String reason, Instant at);

    /**
     * Ends the active step as RETURNED, its reason the first of {@code again}, marks the approved steps of
     * {@code superseded}, and plans {@code again} behind them in place of what was planned.
     */
    void sendBack(
            UUID requestId, ApprovalNode from, List<ApprovalNode> superseded, List<ApprovalNode> again, Instant at);

    /** Every step not ended yet becomes CANCELLED. */
    void cancelRest(UUID requestId, Instant at);
}
