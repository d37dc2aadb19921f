package dev.rollcall.domain.notice;

import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Port: what an account was told. Lists and counts end where the account's reach ends. */
public interface NoticeBox {

    /** The newest first. */
    Page<Notice> page(long accountId, PageRequest page);

    long unread(long accountId);

    /** @return how many were unread until now */
    int read(long accountId, UUID requestId, Instant at);

    /** @return how many were unread until now */
    int readAll(long accountId, Instant at);

    /** A number for each of the accounts that has unread notices; it changes whenever these do. */
    Map<Long, Long> marks(Collection<Long> accountIds);
}
