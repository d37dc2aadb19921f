package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Predicate;

/** Counts working hours from a moment: 09:00 to 12:00 and 13:00 to 18:00 of working days, Asia/Shanghai. */
final class WorkingHours {
    private static final Shift[] DAY = {new Shift(9, 12), new Shift(13, 18)};
    /** More free days in a row than any calendar has. */
    private static final int MOST_FREE = 60;

    private final Predicate<LocalDate> working;

    WorkingHours(Predicate<LocalDate> working) {
        this.working = working;
    }

    /**
     * The moment at which that many working hours have passed.
     *
     * @throws IllegalStateException when no working day follows within two months
     */
    Instant after(Instant moment, int hours) {
        var from = SiteTime.local(moment);
        var left = Duration.ofHours(hours);
        for (var ahead = 0; ahead < MOST_FREE; ahead++) {
            var day = from.toLocalDate().plusDays(ahead);
            if (!working.test(day)) {
                continue;
            }
            for (var shift : DAY) {
                var begin = later(day.atTime(shift.from()), from);
                var room = Duration.between(begin, day.atTime(shift.to()));
                if (room.compareTo(left) >= 0) {
                    return SiteTime.instant(begin.plus(left));
                }
                left = room.isNegative() ? left : left.minus(room);
            }
        }
        throw new IllegalStateException("too few working hours within " + MOST_FREE + " days from " + from);
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private record Shift(LocalTime from, LocalTime to) {
        Shift(int from, int to) {
            this(LocalTime.of(from, 0), LocalTime.of(to, 0));
        }
    }
}
