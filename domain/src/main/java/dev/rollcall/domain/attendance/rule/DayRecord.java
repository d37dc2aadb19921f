package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The punches of one attendance day, read: what C3 and C31 ask of them. */
final class DayRecord {
    private final List<CountedPunch> punches;
    private final @Nullable Instant firstIn;
    private final @Nullable Instant lastOut;

    /** @param punches in time order */
    DayRecord(List<CountedPunch> punches) {
        this.punches = punches;
        this.firstIn = punches.stream()
                .filter(CountedPunch::opens)
                .map(CountedPunch::at)
                .findFirst()
                .orElse(null);
        this.lastOut = punches.stream()
                .filter(CountedPunch::closes)
                .map(CountedPunch::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    static DayRecord of(DayFacts facts, List<CountedPunch> punches, DayPolicy policy) {
        return new DayRecord(AttendanceDays.of(facts.day(), punches, facts::nightTeamOn, policy));
    }

    static DayRecord empty() {
        return new DayRecord(List.of());
    }

    @Nullable
    Instant firstIn() {
        return firstIn;
    }

    @Nullable
    Instant lastOut() {
        return lastOut;
    }

    boolean isEmpty() {
        return punches.isEmpty();
    }

    int size() {
        return punches.size();
    }

    long count(Direction direction) {
        return punches.stream().filter(punch -> punch.direction() == direction).count();
    }

    long countBackfilled() {
        return punches.stream().filter(CountedPunch::isBackfilled).count();
    }

    /** Punches that a night shift took from the calendar day after. */
    long countOutside(LocalDate day) {
        return punches.stream()
                .filter(punch -> !SiteTime.dayOf(punch.at()).equals(day))
                .count();
    }

    /** C3: an IN, an OUT, and the first IN before the last OUT. */
    boolean valid() {
        return firstIn != null && lastOut != null && firstIn.isBefore(lastOut);
    }

    /** Whole minutes by C31; 0 for a day that is not {@link #valid()}. */
    int minutes(HoursMode mode) {
        var time = mode == HoursMode.SPAN ? span() : paired();
        return Math.toIntExact(time.toMinutes());
    }

    private Duration span() {
        return firstIn != null && lastOut != null && valid() ? Duration.between(firstIn, lastOut) : Duration.ZERO;
    }

    private Duration paired() {
        var sum = Duration.ZERO;
        Instant open = null;
        for (var punch : punches) {
            if (punch.opens()) {
                open = punch.at(); // a second IN without an OUT: the latest counts, nothing is given away
            } else if (punch.closes() && open != null) {
                sum = sum.plus(Duration.between(open, punch.at()));
                open = null;
            }
        }
        return sum;
    }
}
