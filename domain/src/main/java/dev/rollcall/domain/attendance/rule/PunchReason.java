package dev.rollcall.domain.attendance.rule;

/** The reason codes of D-1, at least one per row; the name is what is stored, answered to the device and translated. */
public enum PunchReason {
    /** Decided on the wire: such a message is counted and logged, never stored as a punch. */
    DEVICE_UNAUTHENTICATED(1, PunchOutcome.REJECTED),
    DEVICE_UNBOUND(2, PunchOutcome.QUARANTINED),
    /** The device is lost or stolen, so nobody knows who stood there; whose project it was, the row says. */
    DEVICE_LOST(2, PunchOutcome.QUARANTINED),
    DUPLICATE(3, PunchOutcome.DUPLICATE),
    CLOCK_INVALID(4, PunchOutcome.QUARANTINED),
    NO_LIVENESS(5, PunchOutcome.REJECTED),
    PHOTO_INVALID(6, PunchOutcome.REJECTED),
    PERSON_UNKNOWN(7, PunchOutcome.QUARANTINED),
    NOT_ON_ROLL(8, PunchOutcome.REJECTED),
    PROFILE_INCOMPLETE(9, PunchOutcome.REJECTED),
    CONTRACT_RED(10, PunchOutcome.BLOCKED),
    PROJECT_NOT_ACTIVE(11, PunchOutcome.NOT_COUNTED),
    OUT_OF_FENCE(12, PunchOutcome.REJECTED),
    /** In order but for its photo, which this device sends by itself; it counts once the photo has come in time (L28). */
    PHOTO_AWAITED(6, PunchOutcome.NOT_COUNTED),
    OK(13, PunchOutcome.ACCEPTED);

    private final int row;
    private final PunchOutcome outcome;

    PunchReason(int row, PunchOutcome outcome) {
        this.row = row;
        this.outcome = outcome;
    }

    /** Row of D-1, 1 to 13. */
    public int row() {
        return row;
    }

    public PunchOutcome outcome() {
        return outcome;
    }
}
