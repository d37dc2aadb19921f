package dev.rollcall.domain.approval;

/** OPEN until decided (DONE) or taken away by a withdrawal (CANCELLED). */
public enum TaskState {
    OPEN,
    DONE,
    CANCELLED
}
