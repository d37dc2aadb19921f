package dev.rollcall.domain.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opinion asked of somebody on a task; never a decision.
 *
 * @param askedBy name of who asked
 * @param opinion what was answered; null while awaited and when taken back
 * @param takenBackAt 减签: when who asked did without it
 */
public record TaskOpinion(
        long id,
        Kind kind,
        InboxTask task,
        String projectName,
        long askedByPersonId,
        String askedBy,
        long askedPersonId,
        String askedName,
        String question,
        Instant askedAt,
        @Nullable String opinion,
        @Nullable Instant givenAt,
        @Nullable Instant takenBackAt) {

    public boolean isAwaited() {
        return givenAt == null && takenBackAt == null;
    }

    /** True while the task's decision waits for it. */
    public boolean holdsUp() {
        return isAwaited() && kind != Kind.SIGN_AFTER;
    }

    /** How it was asked. */
    public enum Kind {
        /** 委派: of somebody else entitled to the post; the task comes back with the opinion. */
        DELEGATED,
        /** 前加签: before the decision, of anybody who may read the request. */
        SIGN_BEFORE,
        /** 后加签: may follow the decision. */
        SIGN_AFTER
    }
}
