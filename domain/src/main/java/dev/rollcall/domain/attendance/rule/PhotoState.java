package dev.rollcall.domain.attendance.rule;

/** The photo of a punch as known on arrival: announced or received, not judged by a person. */
public enum PhotoState {
    GOOD,
    /** Below the quality threshold: too small, no face, no background. */
    POOR,
    MISSING,
    /** Of a device that sends its photos by themselves: it has not come yet. */
    AWAITED
}
