package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the inbox; they combine with AND.
 *
 * @param text part of title, subtitle or request number; empty for all
 */
public record InboxQuery(
        @Nullable Long projectId,
        @Nullable RequestKind kind,
        boolean overdueOnly,
        String text,
        Sort sort,
        PageRequest page) {

    /** Ties are broken by creation, then task id, so that paging never repeats a row. */
    public enum Sort {
        DUE_FIRST,
        NEWEST_FIRST,
        OLDEST_FIRST
    }
}
