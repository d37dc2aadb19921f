package dev.rollcall.domain.approval;

/** PLANNED is a forecast until the step is reached. */
public enum StepState {
    PLANNED,
    ACTIVE,
    APPROVED,
    REJECTED,
    SKIPPED,
    CANCELLED
}
