package dev.rollcall.domain.attendance.rule;

/** Why a back-fill may not start (1.5); the name is the refusal's stable code. */
public enum BackfillRefusal {
    /** Only labour workers have back-fills (R42). */
    LABOUR_ONLY,
    FUTURE_DAY,
    TOO_OLD,
    /** The day's payroll month is closed (X17). */
    MONTH_CLOSED,
    NOT_A_MEMBER,
    PUNCHES_INCONSISTENT,
    REASON_TEXT_MISSING,
    EVIDENCE_MISSING
}
