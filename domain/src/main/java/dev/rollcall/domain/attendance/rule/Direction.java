package dev.rollcall.domain.attendance.rule;

/** Which way a person went through the gate; codes of foreign systems stay in their adapters (C27). */
public enum Direction {
    IN,
    OUT,
    /** The device could not tell. The person was there, but the punch neither opens nor closes anything. */
    UNK
}
