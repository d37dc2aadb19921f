package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a task without deciding it; part of the request's story.
 *
 * @param accountId who did it; null when the product itself did
 * @param actor the account's name, for the reader
 * @param toPersonId the other person it names; null where there is none
 * @param other that person's name, for the reader
 * @param readAt when a copy was read; null for what is no copy, and while it is unread
 * @param words reason or opinion; may be empty
 */
public record TaskAction(
        Kind kind,
        String taskId,
        UUID requestId,
        ApprovalNode node,
        @Nullable Long accountId,
        @Nullable String actor,
        @Nullable Long toPersonId,
        @Nullable String other,
        @Nullable Instant readAt,
        String words,
        Instant at) {

    /** What was done. */
    public enum Kind {
        /** 转办: handed over to another person entitled to the post. */
        TRANSFERRED,
        /** 催办 by who filed the request. */
        URGED,
        /** 抄送: sent to somebody to read */
        COPIED,
        /** 委派 */
        DELEGATED,
        /** 前加签 */
        SIGN_BEFORE,
        /** 后加签 */
        SIGN_AFTER,
        /** The opinion asked for */
        OPINION_GIVEN,
        /** 减签: done without it */
        OPINION_DROPPED
    }

    /** As it is added; the names are read again with it. */
    static TaskAction of(
            Kind kind, InboxTask task, long accountId, @Nullable Long toPersonId, String words, Instant at) {
        return new TaskAction(
                kind, task.taskId(), task.requestId(), task.node(), accountId, null, toPersonId, null, null, words, at);
    }

    /** A copy that was read later was unread then. */
    TaskAction seenAt(Instant moment) {
        return new TaskAction(
                kind,
                taskId,
                requestId,
                node,
                accountId,
                actor,
                toPersonId,
                other,
                RequestTrail.pastOrNull(readAt, moment),
                words,
                at);
    }
}
