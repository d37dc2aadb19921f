package dev.rollcall.domain.approval;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 代理: somebody decides in a post holder's place on one project.
 *
 * @param from first day (Asia/Shanghai), included
 * @param to last day, included
 * @param endedAt when the holder ended it early; null while it stands
 */
public record Substitution(
        long id,
        long projectId,
        String projectName,
        long holderPersonId,
        String holderName,
        long substitutePersonId,
        String substituteName,
        LocalDate from,
        LocalDate to,
        String reason,
        @Nullable Instant endedAt) {

    /** True on its days, unless it was ended. */
    public boolean standsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }
}
