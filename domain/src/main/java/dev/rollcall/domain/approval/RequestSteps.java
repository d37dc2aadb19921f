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

    /** Every step not ended yet becomes CANCELLED. */
    void cancelRest(UUID requestId, Instant at);
}
