package dev.rollcall.domain.approval.figures;

import dev.rollcall.domain.approval.RequestKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which approvals are measured, and what they are counted by.
 *
 * @param kind null for all
 * @param from first day of decisions, as counted on the site
 * @param to last day
 */
public record FigureQuery(By by, @Nullable RequestKind kind, LocalDate from, LocalDate to) {

    /** What a row of figures stands for. */
    public enum By {
        /** whole requests, from filing to the last decision */
        REGION,
        /** the same */
        PROJECT,
        /** single tasks, from their opening to the decision */
        NODE,
        /** the same */
        APPROVER
    }
}
