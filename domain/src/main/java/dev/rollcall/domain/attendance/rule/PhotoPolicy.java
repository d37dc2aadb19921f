package dev.rollcall.domain.attendance.rule;

/** What a missing or poor photo does to a punch; differs by region (D-1 row 6, L28). */
public enum PhotoPolicy {
    /** The punch is rejected. */
    REQUIRED,
    /** The punch goes on and carries {@link PunchFlag#PHOTO_DOUBTFUL}. */
    FLAG,
    IGNORE
}
