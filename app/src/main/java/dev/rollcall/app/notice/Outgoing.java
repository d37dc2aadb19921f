package dev.rollcall.app.notice;

import dev.rollcall.domain.notice.NoticeEvent;

/**
 * One delivery this process has claimed.
 *
 * @param eventId the same whenever the delivery is tried again, so that the other side can tell a repetition
 * @param accountId 0 when it is for no account in particular
 * @param attempts those before this one
 */
record Outgoing(long id, long eventId, long accountId, int attempts, NoticeEvent event, String projectName) {}
