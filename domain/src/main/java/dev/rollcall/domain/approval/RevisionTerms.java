package dev.rollcall.domain.approval;

import java.time.Instant;

/** How long an applicant has to revise what was sent back. No term ever decides anything. */
public interface RevisionTerms {

    Instant remindAt(Instant openedAt);

    Instant escalateAt(Instant openedAt);
}
