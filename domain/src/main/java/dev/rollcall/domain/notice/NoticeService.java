package dev.rollcall.domain.notice;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.PageRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bell: what somebody was told and has not looked at. */
@Service
@Transactional(readOnly = true)
public class NoticeService {
    private final NoticeBox box;
    private final Clock clock;

    NoticeService(NoticeBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /** Notices about projects within reach, the newest first. */
    public Page<Notice> page(Caller caller, PageRequest page) {
        return box.page(caller.accountId(), page);
    }

    public long unread(Caller caller) {
        return box.unread(caller.accountId());
    }

    /** Whoever looked at a request has read what was said about it. @return how many were unread until now */
    @Transactional
    public int read(Caller caller, UUID requestId) {
        return box.read(caller.accountId(), requestId, clock.instant());
    }

    /** @return how many were unread until now */
    @Transactional
    public int readAll(Caller caller) {
        return box.readAll(caller.accountId(), clock.instant());
    }

    /**
     * What open pages watch, in whichever process they are: a number for each account with unread notices, which
     * changes when these do. Says nothing else, hence asks for nobody.
     */
    public Map<Long, Long> marks(Collection<Long> accountIds) {
        return accountIds.isEmpty() ? Map.of() : box.marks(accountIds);
    }
}
