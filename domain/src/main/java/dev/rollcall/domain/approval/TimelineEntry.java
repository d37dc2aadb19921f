package dev.rollcall.domain.approval;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's story, oldest first.
 *
 * @param at null for what is still planned
 * @param node null for filing, withdrawal and the end
 * @param actor who acted, by name; null for a timer and for what is planned
 * @param post name of the {@link dev.rollcall.domain.project.Post} the actor acted in; null where none
 * @param words opinion or the stable word of a reason; may be empty
 * @param took how long the step waited; null where nothing waited
 */
public record TimelineEntry(
        What what,
        @Nullable Instant at,
        @Nullable ApprovalNode node,
        @Nullable String actor,
        @Nullable String post,
        String words,
        @Nullable Duration took) {

    /** What happened. */
    public enum What {
        SUBMITTED,
        APPROVED,
        REJECTED,
        SKIPPED,
        WAITING,
        REMINDED,
        ESCALATED,
        PLANNED,
        CANCELLED,
        WITHDRAWN,
        APPLIED
    }
}
