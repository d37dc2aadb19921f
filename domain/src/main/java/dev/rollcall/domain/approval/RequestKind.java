package dev.rollcall.domain.approval;

/** The kinds of request that go through an approval; each has one process model. */
public enum RequestKind {
    ATTENDANCE_BACKFILL,
    PROJECT_STATUS_CHANGE,
    DEVICE_UNBIND
}
