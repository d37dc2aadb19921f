package dev.rollcall.domain.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the bell.
 *
 * @param title what the request asks, in one sentence; empty when the task is gone
 * @param waiting the task is open still
 */
public record Notice(
        NoticeEvent event, String projectName, String title, boolean waiting, java.time.@Nullable Instant readAt) {

    public boolean isRead() {
        return readAt != null;
    }

    public UUID requestId() {
        return event.requestId();
    }
}
