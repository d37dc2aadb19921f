package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 抄送: a request somebody was sent to read.
 *
 * @param from who sent it, by name
 * @param words why; may be empty
 * @param readAt the receipt: when the reader first opened it; null while unread
 */
public record TaskCopy(
        RequestKind kind,
        UUID requestId,
        String requestNo,
        String title,
        String projectName,
        String from,
        String words,
        Instant at,
        @Nullable Instant readAt) {}
