package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: copies of requests and their receipts. */
public interface TaskCopies {

    /** Also part of the request's story. */
    void add(InboxTask task, long fromAccountId, long toPersonId, String words, Instant at);

    boolean has(String taskId, long personId);

    /** The newest first. */
    List<TaskCopy> of(long personId, int most);

    /** @return how many were unread until now */
    int read(long personId, UUID requestId, Instant at);

    /** Natural persons with an account and business on that project as far as that unit. */
    List<Reader> readers(long projectId, long unitId);

    /** Somebody who might be sent a copy. */
    record Reader(long accountId, PostHolders.Holder who) {}
}
