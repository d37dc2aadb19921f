package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of claiming a task and giving it back: judge, then the row and its audit row. */
@Component
class TaskClaims {
    private final Inbox inbox;
    private final TaskPages pages;
    private final AuditTrail audit;
    private final Clock clock;

    TaskClaims(Inbox inbox, TaskPages pages, AuditTrail audit, Clock clock) {
        this.inbox = inbox;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<InboxTask> claim(Caller caller, String taskId) {
        return assign(caller, taskId, caller.personId(), "TASK_CLAIM");
    }

    @Transactional
    Outcome<InboxTask> release(Caller caller, String taskId) {
        return assign(caller, taskId, null, "TASK_RELEASE");
    }

    private Outcome<InboxTask> assign(Caller caller, String taskId, @Nullable Long to, String action) {
        var locked = inbox.lock(taskId);
        var page = pages.of(caller, taskId);
        if (locked.isEmpty() || page.isEmpty()) {
            return Outcome.refused("TASK_NOT_FOUND");
        }
        if (locked.get().state() != TaskState.OPEN) {
            return Outcome.refused("TASK_CLOSED");
        }
        if (page.get().barred().isPresent()) {
            return Outcome.refused(page.get().barred().get());
        }
        inbox.assign(taskId, to, clock.instant());
        audit.done(new AuditTrail.Entry(
                caller, action, "task", taskId, locked.get().projectId(), Map.of()));
        return Outcome.done(inbox.find(taskId).orElseThrow());
    }
}
