package dev.rollcall.domain.attendance.rule;

/** Liveness mark as it stood in the message; only {@link #T} lets a punch count (R33). */
public enum Liveness {
    /** Proven alive. */
    T,
    /** Proven false: a picture, a mask. */
    F,
    /** The device did not check. */
    N,
    /** No mark in the message. */
    ABSENT
}
