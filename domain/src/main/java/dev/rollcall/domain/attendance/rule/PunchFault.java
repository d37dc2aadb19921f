package dev.rollcall.domain.attendance.rule;

/** What is wrong with the punches of a back-fill; goes with {@link BackfillRefusal#PUNCHES_INCONSISTENT}. */
public enum PunchFault {
    NONE_GIVEN,
    /** A punch to add is either IN or OUT. */
    NO_DIRECTION,
    /** It has not happened yet. */
    IN_FUTURE,
    /** Given twice, or there already. */
    REPEATED,
    /** Belongs to another attendance day (C4). */
    OTHER_DAY,
    /** With what is there, the first IN would not lie before the last OUT. */
    IN_NOT_BEFORE_OUT
}
