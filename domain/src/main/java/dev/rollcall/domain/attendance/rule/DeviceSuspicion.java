package dev.rollcall.domain.attendance.rule;

/** What is odd about a device's punches of a day; the names stand in {@code device_alarm}. */
public enum DeviceSuspicion {
    /** Everybody was alive, each with the same score: what a faked mark looks like. */
    LIVENESS_CONSTANT,
    /** One photo served several people or days (A8, F1). */
    PHOTO_REUSED,
    /** Liveness failed often: somebody holds pictures before it, or it is broken. */
    LIVENESS_FAILED_OFTEN;

    /** Whether punches of the device are a doubtful witness for others. */
    public boolean taintsEvidence() {
        return this != LIVENESS_FAILED_OFTEN;
    }
}
