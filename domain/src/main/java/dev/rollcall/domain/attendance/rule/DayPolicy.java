package dev.rollcall.domain.attendance.rule;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Thresholds of the attendance day (C4, D-2, C31).
 *
 * @param nightFrom an IN after this time of day, on a night team, begins a shift that may cross midnight
 * @param nightUntil until this time of the next day, exclusive, punches may still belong to that shift; also when a
 *     night team's day closes
 * @param nightBreak longest pause within a night shift: a person back within it has not begun a new day
 * @param hours how worked time is measured
 * @param showUnknownDevice whether a day without punches and without proof that the devices were online shows ? and
 *     not X
 */
public record DayPolicy(
        LocalTime nightFrom, LocalTime nightUntil, Duration nightBreak, HoursMode hours, boolean showUnknownDevice) {

    public DayPolicy {
        if (!nightUntil.isBefore(nightFrom)) {
            throw new IllegalArgumentException(
                    "night ends at " + nightUntil + ", not before it begins at " + nightFrom);
        }
        if (nightBreak.isNegative() || nightBreak.compareTo(Duration.between(nightUntil, nightFrom)) > 0) {
            throw new IllegalArgumentException("nightBreak is negative or longer than the time between two nights");
        }
    }

    public static DayPolicy defaults() {
        return new DayPolicy(LocalTime.of(16, 0), LocalTime.NOON, Duration.ofMinutes(90), HoursMode.PAIRED, true);
    }

    public DayPolicy withHours(HoursMode other) {
        return new DayPolicy(nightFrom, nightUntil, nightBreak, other, showUnknownDevice);
    }

    public DayPolicy withUnknownDevice(boolean shown) {
        return new DayPolicy(nightFrom, nightUntil, nightBreak, hours, shown);
    }
}
