package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;

/** Counts working days from a moment, Asia/Shanghai. */
final class WorkingDays {
    /** More free days in a row than any calendar has: then the calendar is broken, not the country on holiday. */
    private static final int MOST_FREE = 60;

    private final Predicate<LocalDate> working;

    WorkingDays(Predicate<LocalDate> working) {
        this.working = working;
    }

    /**
     * The moment that many working days later, at the same time of day. What falls on a free day counts from the first
     * minute of the next working day, so that a weekend shortens nobody's time.
     *
     * @throws IllegalStateException when no working day follows within two months
     */
    Instant after(Instant moment, int days) {
        var local = SiteTime.local(moment);
        var time = working.test(local.toLocalDate()) ? local.toLocalTime() : LocalTime.MIDNIGHT;
        var day = orNext(local.toLocalDate());
        for (var counted = 0; counted < days; counted++) {
            day = orNext(day.plusDays(1));
        }
        return SiteTime.instant(day.atTime(time));
    }

    private LocalDate orNext(LocalDate day) {
        for (var free = 0; free < MOST_FREE; free++) {
            if (working.test(day.plusDays(free))) {
                return day.plusDays(free);
            }
        }
        throw new IllegalStateException("no working day within " + MOST_FREE + " days from " + day);
    }
}
