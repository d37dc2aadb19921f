package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Standing;
import java.util.Optional;
import java.util.UUID;

/** Port: requests of one kind, as approvals see them. */
public interface ApprovalRequests {

    RequestKind kind();

    Optional<ApprovalRequest> find(UUID requestId);

    /** Whether somebody with that standing may read the request: by default, whose reach covers the unit concerned. */
    default boolean mayRead(Standing standing, ApprovalRequest request) {
        return standing.reachesUnit(request.unitId());
    }

    /** Digest of the form as it is stored now, as its audit record says it; empty where none is recorded. */
    default Optional<String> formDigest(UUID requestId) {
        return Optional.empty();
    }

    /** What sends the request to that node, asked when its task opens or moves; by default its model alone. */
    default TaskRule rule(UUID requestId, ApprovalNode node) {
        return TaskRule.fixed("ROUTE");
    }

    /** Grows the version after a decision, so that a page opened before it is recognised as stale. */
    void touched(UUID requestId);
}
