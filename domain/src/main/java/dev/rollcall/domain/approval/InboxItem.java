package dev.rollcall.domain.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An inbox row as somebody sees it.
 *
 * @param assigneeName who claimed it; null while it is shared
 * @param overdue the due time has passed
 * @param mine claimed by the reader
 * @param urgedAt when who filed the request last urged this task; null when never
 */
public record InboxItem(
        InboxTask task,
        String projectName,
        @Nullable String assigneeName,
        boolean overdue,
        boolean mine,
        @Nullable Instant urgedAt) {}
