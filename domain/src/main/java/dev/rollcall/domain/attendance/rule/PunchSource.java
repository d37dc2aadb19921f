package dev.rollcall.domain.attendance.rule;

/** Where a punch came from; {@link #DEVICE} is given to device messages alone. */
public enum PunchSource {
    DEVICE,
    /** Written by an approved back-fill. */
    BACKFILL,
    /** Taken over from another system. */
    IMPORT
}
