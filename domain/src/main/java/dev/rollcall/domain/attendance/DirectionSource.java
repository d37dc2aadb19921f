package dev.rollcall.domain.attendance;

/** Where the direction of a punch was known from (C26). */
public enum DirectionSource {
    /** The lane the device stands at. */
    GATE,
    /** The mode its operator chose. */
    MODE,
    /** Worked out from the person's other punches. */
    INFERRED,
    /** Claimed in a back-fill. */
    CLAIMED
}
