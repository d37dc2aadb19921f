package dev.rollcall.domain.attendance.rule;

/** Something an approver or auditor should see, which does not change the outcome. */
public enum PunchFlag {
    /** The device's clock was wrong by the policy's threshold or more; the time was corrected (C36, answers 10). */
    CLOCK_SKEWED,
    /** Photo missing or poor where the policy only flags it (D-1 row 6). */
    PHOTO_DOUBTFUL
}
