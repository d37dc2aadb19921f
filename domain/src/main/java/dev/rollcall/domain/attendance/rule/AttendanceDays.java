package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which attendance day a punch belongs to, and when a day closes (C4).
 *
 * <p>To compute one cell, hand over the person's counted punches of the day before, the day itself and the day after;
 * more of them change nothing. Whether a day is worked at night is the policy of the team the person was in that day.
 */
public final class AttendanceDays {
    private AttendanceDays() {}

    /**
     * Every punch under its attendance day, in time order.
     *
     * @param nightTeam whether the person's team that day works at night
     */
    public static SortedMap<LocalDate, List<CountedPunch>> byDay(
            Collection<CountedPunch> punches, Predicate<LocalDate> nightTeam, DayPolicy policy) {
        var shift = new NightShift(nightTeam, policy);
        var days = new TreeMap<LocalDate, List<CountedPunch>>();
        punches.stream()
                .sorted()
                .forEach(punch -> days.computeIfAbsent(shift.dayOf(punch), day -> new ArrayList<>())
                        .add(punch));
        return days;
    }

    /** The punches of one attendance day, in time order, out of those of the day before to the day after. */
    public static List<CountedPunch> of(
            LocalDate day, Collection<CountedPunch> punches, Predicate<LocalDate> nightTeam, DayPolicy policy) {
        return byDay(punches, nightTeam, policy).getOrDefault(day, List.of());
    }

    /** The instant from which a day's cell is final: 24:00, for a night team {@code nightUntil} of the next day. */
    public static Instant closesAt(LocalDate day, boolean nightTeam, DayPolicy policy) {
        var time = nightTeam ? policy.nightUntil() : LocalTime.MIDNIGHT;
        return SiteTime.instant(day.plusDays(1).atTime(time));
    }

    /**
     * The days whose cells a punch at that instant, new or taken away, may change: its calendar day, with a night team
     * the day before for a morning punch and the day after for an evening one.
     */
    public static SortedSet<LocalDate> affectedBy(Instant at, Predicate<LocalDate> nightTeam, DayPolicy policy) {
        var local = SiteTime.local(at);
        var day = local.toLocalDate();
        var days = new TreeSet<LocalDate>();
        days.add(day);
        if (local.toLocalTime().isBefore(policy.nightUntil()) && nightTeam.test(day.minusDays(1))) {
            days.add(day.minusDays(1));
        }
        if (local.toLocalTime().isAfter(policy.nightFrom()) && nightTeam.test(day)) {
            days.add(day.plusDays(1));
        }
        return days;
    }
}
