package dev.rollcall.domain.attendance.rule;

/** What becomes of a stored punch (D-1). Only {@link #ACCEPTED} ones reach a day cell. */
public enum PunchOutcome {
    ACCEPTED,
    /** Failed a rule about the punch or the person. */
    REJECTED,
    /** Failed the contract rule (C5). */
    BLOCKED,
    /** A person has to look at it and may release it with a reason (answers 7). */
    QUARANTINED,
    /** In order, but the project does not count attendance that day, or its photo has not come yet. */
    NOT_COUNTED,
    /** Known already. */
    DUPLICATE;

    public boolean counts() {
        return this == ACCEPTED;
    }
}
