package dev.rollcall.domain.attendance.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A labour contract or written employment agreement, as far as the warning cares.
 *
 * @param uploadedAt when it was uploaded here; before that it did not exist for any rule
 * @param lastDay the last day it covers: its end, or the day of its termination if that came first; null if open
 */
public record ContractTerm(Instant uploadedAt, @Nullable LocalDate lastDay) {

    /** Whether it counted at that moment, for that day. */
    public boolean inForce(Instant moment, LocalDate day) {
        return uploadedBy(moment) && covers(day);
    }

    boolean uploadedBy(Instant moment) {
        return !uploadedAt.isAfter(moment);
    }

    boolean covers(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }
}
