package dev.rollcall.domain.approval;

import org.jspecify.annotations.Nullable;

/**
 * An inbox row as somebody sees it.
 *
 * @param assigneeName who claimed it; null while it is shared
 * @param overdue the due time has passed
 * @param mine claimed by the reader
 */
public record InboxItem(
        InboxTask task, String projectName, @Nullable String assigneeName, boolean overdue, boolean mine) {}
