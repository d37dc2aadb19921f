package dev.rollcall.domain.attendance.rule;

import java.time.Duration;

/**
 * Thresholds of grade and doubts.
 *
 * @param version kept with what was judged by it
 * @param near how far a punch may lie from a claimed time to be about the same passage
 * @param teamIn share of team-mates from which on the team was in
 * @param teamLeast team-mates from which on their absence says something
 * @param teamDaysLeast back-filled days of a team from which on their share says something
 * @param teamYellow above this share of back-filled days: yellow
 * @param teamRed above this one: red (A20)
 * @param workerOften back-fills of a worker in a month from which on they are many
 * @param lateDays days after which a filing is late
 * @param rejectedLeast rejections of one filer within 30 days from which on, and
 * @param rejectedShare their share of the filed from which on, they say something
 */
public record EvidencePolicy(
        String version,
        Duration near,
        double teamIn,
        int teamLeast,
        int teamDaysLeast,
        double teamYellow,
        double teamRed,
        int workerOften,
        int lateDays,
        int rejectedLeast,
        double rejectedShare) {

    public static EvidencePolicy defaults() {
        return new EvidencePolicy("2026.2", Duration.ofMinutes(30), 0.6, 3, 5, 0.2, 0.4, 3, 7, 3, 1.0 / 3);
    }
}
