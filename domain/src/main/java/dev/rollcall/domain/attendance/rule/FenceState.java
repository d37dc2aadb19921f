package dev.rollcall.domain.attendance.rule;

/** Position of a mobile punch against the electronic fence (R126). */
public enum FenceState {
    /** A fixed device: the gate is the position. */
    NOT_NEEDED,
    INSIDE,
    OUTSIDE,
    /** A mobile device that sent none. */
    NO_POSITION
}
