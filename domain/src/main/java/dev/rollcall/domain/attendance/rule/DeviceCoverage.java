package dev.rollcall.domain.attendance.rule;

/** Whether the project's devices were provably in contact on a day, so that silence means absence (capability 8). */
public enum DeviceCoverage {
    PROVEN_ONLINE,
    NOT_PROVEN
}
