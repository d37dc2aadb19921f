package dev.rollcall.domain.attendance.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included.
 *
 * @param last null while it goes on
 */
public record DaySpan(LocalDate first, @Nullable LocalDate last) {
    public DaySpan {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
}
