package dev.rollcall.domain.approval;

import java.util.Map;

/** Figures above the inbox list and on the menu. */
public record InboxCounts(long open, long overdue, long mine, Map<RequestKind, Long> byKind) {

    public InboxCounts {
        byKind = Map.copyOf(byKind);
    }
}
