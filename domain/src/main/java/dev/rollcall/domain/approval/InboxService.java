package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Page;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 待办: what waits for somebody, and claiming it. */
@Service
@Transactional(readOnly = true)
public class InboxService {
    private final Inbox inbox;
    private final InboxReaders readers;
    private final TaskPages pages;
    private final TaskClaims claims;
    private final AuditTrail audit;

    InboxService(Inbox inbox, InboxReaders readers, TaskPages pages, TaskClaims claims, AuditTrail audit) {
        this.inbox = inbox;
        this.readers = readers;
        this.pages = pages;
        this.claims = claims;
        this.audit = audit;
    }

    /** Open tasks of the caller's posts, and the caller's own requests that were sent back. */
    public Page<InboxItem> page(Caller caller, InboxQuery query) {
        return inbox.page(query, readers.of(caller));
    }

    public InboxCounts counts(Caller caller) {
        return inbox.counts(readers.of(caller));
    }

    /** The task within the caller's reach, open or closed; empty when unknown or out of reach. */
    public Optional<TaskPage> task(Caller caller, String taskId) {
        return pages.of(caller, taskId);
    }

    /** 认领: takes a shared task for oneself, so that the others see who is at it (answers 11). */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<InboxTask> claim(Caller caller, String taskId) {
        return recorded("TASK_CLAIM", caller, taskId, claims.claim(caller, taskId));
    }

    /** Gives a claimed task back to the group. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<InboxTask> release(Caller caller, String taskId) {
        return recorded("TASK_RELEASE", caller, taskId, claims.release(caller, taskId));
    }

    private Outcome<InboxTask> recorded(String action, Caller caller, String taskId, Outcome<InboxTask> outcome) {
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "task", taskId, null, Map.of()), refusal.code()));
        return outcome;
    }
}
