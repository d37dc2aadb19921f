package dev.rollcall.domain.approval;

import dev.rollcall.domain.document.FileCard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's story, oldest first; what is planned or was never reached comes last.
 *
 * @param at null for what is still planned, and for what was never reached
 * @param node null for filing, withdrawal and the end
 * @param actor who acted, by name; null for a timer and for what is planned
 * @param post name of the {@link dev.rollcall.domain.project.Post} the actor acted in; null where none
 * @param words opinion or the stable word of a reason; may be empty
 * @param other the other person it names: who was handed the task, in whose place it was
 *     decided; null where nobody is
 * @param to who was asked again; null for everything but a return
 * @param files beside the opinion
 * @param took how long the step waited, for a copy until it was read; null where nothing waited
 */
public record TimelineEntry(
        What what,
        @Nullable Instant at,
        @Nullable ApprovalNode node,
        @Nullable String actor,
        @Nullable String post,
        @Nullable String other,
        @Nullable ApprovalNode to,
        String words,
        List<FileCard> files,
        @Nullable Duration took) {

    /** A line that names nobody but who acted. */
    public TimelineEntry(
            What what,
            @Nullable Instant at,
            @Nullable ApprovalNode node,
            @Nullable String actor,
            @Nullable String post,
            String words,
            @Nullable Duration took) {
        this(what, at, node, actor, post, null, null, words, List.of(), took);
    }

    /** A line that sends nothing back. */
    public TimelineEntry(
            What what,
            @Nullable Instant at,
            @Nullable ApprovalNode node,
            @Nullable String actor,
            @Nullable String post,
            @Nullable String other,
            String words,
            @Nullable Duration took) {
        this(what, at, node, actor, post, other, null, words, List.of(), took);
    }

    /** A mark of the step it belongs to, no step of its own. */
    public boolean isMark() {
        return switch (what) {
            case REMINDED,
                    ESCALATED,
                    TRANSFERRED,
                    URGED,
                    COPIED,
                    DELEGATED,
                    SIGN_BEFORE,
                    SIGN_AFTER,
                    OPINION_GIVEN,
                    OPINION_DROPPED -> true;
            default -> false;
        };
    }

    /** What happened. */
    public enum What {
        SUBMITTED,
        APPROVED,
        REJECTED,
        /** 退回 */
        RETURNED,
        /** Approved before a return that took it back: the opinion stays and does not count. */
        SUPERSEDED,
        /** Revised by the applicant and filed again. */
        RESUBMITTED,
        SKIPPED,
        WAITING,
        REMINDED,
        ESCALATED,
        /** 转办 */
        TRANSFERRED,
        /** 催办 by who filed it */
        URGED,
        /** 抄送 */
        COPIED,
        /** 委派 */
        DELEGATED,
        /** 前加签 */
        SIGN_BEFORE,
        /** 后加签 */
        SIGN_AFTER,
        /** The opinion asked for */
        OPINION_GIVEN,
        /** 减签 */
        OPINION_DROPPED,
        PLANNED,
        /** A task lay there and was taken away before anybody decided it. */
        CANCELLED,
        /** The request ended before its route came there. */
        NOT_REACHED,
        WITHDRAWN,
        APPLIED
    }
}
