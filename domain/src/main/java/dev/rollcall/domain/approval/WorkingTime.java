package dev.rollcall.domain.approval;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** When something is due that has a number of working days: Monday to Friday, but for what the calendar says. */
@Component
public class WorkingTime {
    /** Enough for any term in working days and the longest holidays. */
    private static final int LOOK_AHEAD = 120;

    private final SpecialDays days;

    WorkingTime(SpecialDays days) {
        this.days = days;
    }

    /** That many working days later, at the same time of day, see {@link WorkingDays#after}. */
    public Instant after(Instant moment, int workingDays) {
        return new WorkingDays(from(moment)).after(moment, workingDays);
    }

    /** When that many working hours have passed, see {@link WorkingHours}. */
    Instant afterHours(Instant moment, int workingHours) {
        return new WorkingHours(from(moment)).after(moment, workingHours);
    }

    private Predicate<LocalDate> from(Instant moment) {
        var first = dev.rollcall.domain.shared.SiteTime.dayOf(moment);
        var special = days.between(first, first.plusDays(LOOK_AHEAD));
        return day -> special.getOrDefault(day, isWeekday(day));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
