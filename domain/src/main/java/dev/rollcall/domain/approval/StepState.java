package dev.rollcall.domain.approval;

/** PLANNED is a forecast until the step is reached. */
public enum StepState {
    PLANNED,
    ACTIVE,
    APPROVED,
    REJECTED,
    /** Its task sent the request back; the reason is the node it went to. */
    RETURNED,
    /** Approved once; a later return has taken that back, the opinion stays. */
    SUPERSEDED,
    /** The applicant's own step: revised and filed again. */
    RESUBMITTED,
    SKIPPED,
    CANCELLED
}
