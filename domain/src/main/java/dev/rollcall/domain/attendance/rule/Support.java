package dev.rollcall.domain.attendance.rule;

/** What can speak for a back-fill, strongest first (capability 2). */
public enum Support {
    /** Every gate that could have recorded it was out of contact at each claimed time. */
    GATES_SILENT,
    /** A gate recorded the worker near each claimed time, but the punch did not count. */
    REFUSED_PUNCH,
    /** Six in ten team-mates or more were in, by the devices. */
    TEAM_IN,
    /** A gate counted another punch of the worker that day. */
    OWN_PUNCH,
    /** Some gates were out of contact, or at some of the claimed times only. */
    GATES_PARTLY_SILENT,
    /** Some team-mates were in. */
    TEAM_PARTLY_IN
}
