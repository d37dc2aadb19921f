package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 抄送: sending a request to be read, and what somebody was sent. */
@Service
@Transactional(readOnly = true)
public class CopyService {
    private static final int NEWEST = 100;

    private final TaskPages pages;
    private final RequestCopies sending;
    private final TaskCopies copies;
    private final HistoryService history;
    private final AuditTrail audit;
    private final Clock clock;

    CopyService(
            TaskPages pages,
            RequestCopies sending,
            TaskCopies copies,
            HistoryService history,
            AuditTrail audit,
            Clock clock) {
        this.pages = pages;
        this.sending = sending;
        this.copies = copies;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** To whom the caller may send that task's request; empty for who may not decide it. */
    public List<PostHolders.Holder> readers(Caller caller, String taskId) {
        return pages.of(caller, taskId)
                .filter(page -> sending.barred(caller, page).isEmpty())
                .map(page -> sending.readers(caller, page))
                .orElseGet(List::of);
    }

    /** @param words why, up to 500 characters; may be empty */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<InboxTask> copy(Caller caller, String taskId, long toPersonId, String words) {
        var outcome = LostRaces.again(() -> sending.copy(caller, taskId, toPersonId, words.strip()));
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, "TASK_COPY", "task", taskId, null, Map.of()), refusal.code()));
        return outcome;
    }

    /** 抄送我的: what the caller was sent and may read still; of the newest hundred. */
    public List<TaskCopy> mine(Caller caller) {
        return Optional.ofNullable(caller.personId())
                .map(person -> copies.of(person, NEWEST))
                .orElseGet(List::of)
                .stream()
                .filter(copy -> history.mayRead(caller, copy.kind(), copy.requestId()))
                .toList();
    }

    /** Whoever opened the request has read its copies. @return how many were unread until now */
    @Transactional
    public int read(Caller caller, UUID requestId) {
        var person = caller.personId();
        return person == null ? 0 : copies.read(person, requestId, clock.instant());
    }
}
