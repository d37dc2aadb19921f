package dev.rollcall.domain.notice;

import java.time.Instant;

/** Port: the outbox. Everything is written in the caller's own transaction and stands or falls with it. */
public interface Notices {

    /** Tells each of them once, however often this is called with the same event. */
    void tell(NoticeEvent event, Audience... audiences);

    /** Nothing is left to do about that task: what asked for it counts as read. */
    void settled(String taskId, Instant at);
}
