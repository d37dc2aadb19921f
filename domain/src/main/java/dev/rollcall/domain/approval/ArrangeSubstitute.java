package dev.rollcall.domain.approval;

import java.time.LocalDate;

/**
 * 代理 to be arranged by the holder.
 *
 * @param from first day, included; not before today
 * @param to last day, included
 */
public record ArrangeSubstitute(long projectId, long substitutePersonId, LocalDate from, LocalDate to, String reason) {

    public ArrangeSubstitute {
        reason = reason.strip();
    }
}
