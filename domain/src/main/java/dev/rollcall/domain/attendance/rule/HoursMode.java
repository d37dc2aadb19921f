package dev.rollcall.domain.attendance.rule;

/** How a day's worked time is measured (C31). */
public enum HoursMode {
    /** Sum of IN to OUT intervals; a broken sequence counts from the latest IN before the OUT. */
    PAIRED,
    /** First IN to last OUT, breaks included. */
    SPAN
}
