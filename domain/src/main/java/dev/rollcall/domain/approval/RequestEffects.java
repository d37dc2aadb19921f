package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a kind of request does when its process reaches an end; called by the sequencer, in its transaction. */
public interface RequestEffects {

    RequestKind kind();

    /**
     * Judges at the moment of asking whether that node takes part in the route (C10), and writes the skip with its
     * reason when it does not.
     */
    boolean takesPart(UUID requestId, ApprovalNode node);

    /**
     * Why the request cannot be approved as things stand, whoever decides; asked at every node before an approval is
     * written, so that no approval ends in a failure the last approver could do nothing about. A rejection stays
     * possible.
     */
    Optional<Refusal> barsApproval(UUID requestId);

    void approved(UUID requestId);

    void rejected(UUID requestId);

    /** When a task of this kind is to be reminded, and when it escalates, from the product's clock. */
    Instant remindAt(Instant openedAt);

    Instant escalateAt(Instant openedAt);
}
