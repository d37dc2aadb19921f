package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.AttendanceDays;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.CountedPunch;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.DayCellRule;
import dev.rollcall.domain.attendance.rule.DayFacts;
import dev.rollcall.domain.attendance.rule.DeviceCoverage;
import dev.rollcall.domain.attendance.rule.MembershipState;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes cells and keeps them: after punches, after an approved back-fill, at the daily close. The
 * same punches always give the same cells, however often and in whatever order this runs.
 */
@Component
class CellKeeper {
    private final DayCells cells;
    private final PunchLog log;
    private final AttendanceFacts facts;
    private final Coverage coverage;
    private final AttendancePolicy policy;
    private final Clock clock;

    CellKeeper(
            DayCells cells,
            PunchLog log,
            AttendanceFacts facts,
            Coverage coverage,
            AttendancePolicy policy,
            Clock clock) {
        this.cells = cells;
        this.log = log;
        this.facts = facts;
        this.coverage = coverage;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void recompute(long projectId, SortedSet<PersonDay> keys) {
        if (keys.isEmpty()) {
            return;
        }
        cells.lock(projectId, keys, clock.instant());
        cells.write(projectId, evaluate(projectId, keys), clock.instant());
    }

    /** Cells of closed days that no longer agree with the roll, see {@link DayCells#unsettled}. */
    SortedSet<PersonDay> unsettled(long projectId, LocalDate last) {
        return cells.unsettled(projectId, last);
    }

    /** What the rules say now, without keeping it. */
    SortedMap<PersonDay, DayCell> evaluate(long projectId, SortedSet<PersonDay> keys) {
        var days = keys.stream().map(PersonDay::day).collect(Collectors.toCollection(TreeSet::new));
        var persons = keys.stream().map(PersonDay::personId).collect(Collectors.toSet());
        // A cell needs the punches of the day before through the day after (C4).
        var punches = log.counted(
                projectId,
                persons,
                SiteTime.startOf(days.first().minusDays(1)),
                SiteTime.startOf(days.last().plusDays(2)));
        var memberships = facts.memberships(projectId, persons);
        var statuses = facts.statuses(projectId);
        var online = coverage.of(projectId);
        var result = new TreeMap<PersonDay, DayCell>();
        for (var key : keys) {
            var own = punches.getOrDefault(key.personId(), List.of());
            var roll = memberships.getOrDefault(key.personId(), List.of());
            result.put(key, evaluate(key.day(), own, roll, statuses, online));
        }
        return result;
    }

    private DayCell evaluate(
            LocalDate day,
            List<CountedPunch> punches,
            List<MembershipFacts> roll,
            StatusHistory statuses,
            Coverage.Days online) {
        var near = around(punches, day);
        return DayCellRule.evaluate(
                new DayFacts(
                        day,
                        clock.instant(),
                        state(roll, day),
                        statuses.on(day),
                        new DayFacts.Nights(night(roll, day), night(roll, day.minusDays(1))),
                        coverageOn(day, near, roll, online),
                        near),
                policy);
    }

    /** Only a past day without a punch of its own asks; looking it up for the others would cost and say nothing. */
    private DeviceCoverage coverageOn(
            LocalDate day, List<CountedPunch> near, List<MembershipFacts> roll, Coverage.Days online) {
        var seen = !AttendanceDays.of(day, near, each -> night(roll, each), policy.day())
                .isEmpty();
        return seen || !day.isBefore(SiteTime.dayOf(clock.instant())) ? DeviceCoverage.NOT_PROVEN : online.on(day);
    }

    private static List<CountedPunch> around(List<CountedPunch> punches, LocalDate day) {
        var from = SiteTime.startOf(day.minusDays(1));
        var to = SiteTime.startOf(day.plusDays(2));
        return punches.stream()
                .filter(punch -> !punch.at().isBefore(from) && punch.at().isBefore(to))
                .toList();
    }

    private static MembershipState state(List<MembershipFacts> roll, LocalDate day) {
        return roll.stream()
                .map(each -> each.on(day))
                .max(Comparator.comparing(state -> state == MembershipState.MEMBER))
                .orElse(MembershipState.NONE);
    }

    static boolean night(List<MembershipFacts> roll, LocalDate day) {
        return roll.stream().anyMatch(each -> each.covers(day) && each.nightTeam());
    }

    /** The cells a punch at that moment may change. */
    SortedSet<PersonDay> affected(long personId, List<MembershipFacts> roll, Instant at) {
        var keys = new TreeSet<PersonDay>();
        AttendanceDays.affectedBy(at, day -> night(roll, day), policy.day())
                .forEach(day -> keys.add(new PersonDay(personId, day)));
        return keys;
    }
}
