package dev.rollcall.domain.approval;

import java.util.Optional;
import java.util.UUID;

/** Port: requests of one kind, as approvals see them. */
public interface ApprovalRequests {

    RequestKind kind();

    Optional<ApprovalRequest> find(UUID requestId);

    /** Grows the version after a decision, so that a page opened before it is recognised as stale. */
    void touched(UUID requestId);
}
