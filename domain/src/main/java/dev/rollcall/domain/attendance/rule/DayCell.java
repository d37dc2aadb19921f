package dev.rollcall.domain.attendance.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of D-2 for one worker and day, with the way it came about.
 *
 * @param firstIn null if the day has no IN, or is not looked into (future, no member, project paused)
 * @param lastOut null likewise; of a night shift it lies on the next calendar day
 * @param minutes worked time by C31, 0 until the day is closed (R39)
 * @param punches how many counted punches the day has
 * @param trace the rules in the order they were looked at
 */
public record DayCell(
        LocalDate day,
        DayStatus status,
        @Nullable Instant firstIn,
        @Nullable Instant lastOut,
        int minutes,
        int punches,
        List<Step> trace,
        String ruleVersion) {

    public DayCell {
        trace = List.copyOf(trace);
    }

    public Glyph glyph() {
        return status.glyph();
    }

    /** 0 or 1 for 出勤天数. */
    public int attended() {
        return status.attended();
    }

    /** 0 or 1 for 有效出勤天数. */
    public int valid() {
        return status.valid();
    }
}
