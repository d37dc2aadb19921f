package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything D-2 looks at for one worker and one day.
 *
 * @param now the present, which says what is future and what is closed
 * @param membership where the day stands against the worker's memberships
 * @param project the project's status that day
 * @param nights whether the worker's team works at night, this day and the day before
 * @param coverage whether the project's devices were provably online that day
 * @param punches the worker's counted punches on this project, from the day before through the day after; more
 *     change nothing, order does not matter
 */
public record DayFacts(
        LocalDate day,
        Instant now,
        MembershipState membership,
        ProjectStatus project,
        Nights nights,
        DeviceCoverage coverage,
        List<CountedPunch> punches) {

    public DayFacts {
        punches = List.copyOf(punches);
    }

    /**
     * Night policy of the worker's team; two days because a team change must not count a punch twice.
     *
     * @param thisDay whether a shift begun this day may cross midnight
     * @param dayBefore whether one begun the day before may
     */
    public record Nights(boolean thisDay, boolean dayBefore) {
        public static final Nights OFF = new Nights(false, false);
        public static final Nights ON = new Nights(true, true);
    }

    boolean inFuture() {
        return day.isAfter(SiteTime.dayOf(now));
    }

    boolean onCalendarDay(CountedPunch punch) {
        return SiteTime.dayOf(punch.at()).equals(day);
    }

    boolean nightTeamOn(LocalDate other) {
        return other.equals(day) ? nights.thisDay() : other.equals(day.minusDays(1)) && nights.dayBefore();
    }
}
