package dev.rollcall.devicebridge.simulator;

import java.time.LocalTime;

/**
 * How people of a team come and go, in shares from 0 to 1.
 *
 * @param start when they come, give or take half an hour; the end is on the next day when it is not after the start
 * @param end when they go, give or take half an hour
 * @param absent stay away
 * @param forgetIn come without a punch
 * @param forgetOut go without a punch
 * @param noLiveness punches that the device marks as failed, or not at all
 * @param late punches that reach the server hours later
 * @param duplicate punches that the device sends twice
 */
public record Habits(
        LocalTime start,
        LocalTime end,
        double absent,
        double forgetIn,
        double forgetOut,
        double noLiveness,
        double late,
        double duplicate) {

    /** A day shift of ordinary people on an ordinary site. */
    public static final Habits DAY =
            new Habits(LocalTime.of(7, 0), LocalTime.of(18, 0), 0.06, 0.01, 0.03, 0.01, 0.03, 0.02);

    /** The same from evening to morning. */
    public static final Habits NIGHT =
            new Habits(LocalTime.of(19, 30), LocalTime.of(6, 0), 0.06, 0.01, 0.03, 0.01, 0.03, 0.02);
}
