package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes inbox row, route step, audit row and notices for what happens to a task, in the sequencer's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TaskLifecycle implements TaskEvents {
    private final Inbox inbox;
    private final RequestSteps steps;
    private final RequestDesk desk;
    private final Candidates candidates;
    private final AuditTrail audit;
    private final TaskNotices notices;
    private final TaskPlacing placing;
    private final RevisionTerms revisionTerms;
    private final Clock clock;

    TaskLifecycle(
            Inbox inbox,
            RequestSteps steps,
            RequestDesk desk,
            Candidates candidates,
            AuditTrail audit,
            TaskNotices notices,
            TaskPlacing placing,
            RevisionTerms revisionTerms,
            Clock clock) {
        this.inbox = inbox;
        this.steps = steps;
        this.desk = desk;
        this.candidates = candidates;
        this.audit = audit;
        this.notices = notices;
        this.placing = placing;
        this.revisionTerms = revisionTerms;
        this.clock = clock;
    }

    @Override
    public void opened(RequestKind kind, UUID requestId, ApprovalNode node, String taskId) {
        var request = desk.request(kind, requestId);
        var now = clock.instant();
        var barred = candidates.barred(request, node);
        var eligible = candidates.eligible(request, node, barred);
        var task = row(request, node, taskId, now, eligible.isEmpty());
        inbox.add(task, barred);
        steps.begin(requestId, node, taskId, now);
        if (node == ApprovalNode.APPLICANT) { // theirs because they filed it; no rule puts it there
            notices.returned(task, request);
        } else {
            placing.opened(task, eligible, now);
            notices.arrived(task, eligible);
        }
    }

    /** What a rebuild from the engine can know of the row a task got when it opened, which is all but who was eligible. */
    InboxTask row(ApprovalRequest request, ApprovalNode node, String taskId, Instant openedAt) {
        return row(request, node, taskId, openedAt, false);
    }

    /** The same, with whether it would have nobody now. */
    InboxTask judged(InboxTask row) {
        var request = desk.request(row.kind(), row.requestId());
        return row(
                request,
                row.node(),
                row.taskId(),
                row.createdAt(),
                candidates.eligible(request, row.node()).isEmpty());
    }

    /** Who may not decide the task of that row. */
    Set<Long> barred(InboxTask row) {
        return candidates.barred(desk.request(row.kind(), row.requestId()), row.node());
    }

    private InboxTask row(ApprovalRequest request, ApprovalNode node, String taskId, Instant openedAt, boolean nobody) {
        var own = node == ApprovalNode.APPLICANT;
        return new InboxTask(
                taskId,
                request.kind(),
                request.id(),
                request.requestNo(),
                request.projectId(),
                node,
                own ? ApprovalNode.applicantKey(request.initiatorAccountId()) : node.groupKey(request.projectId()),
                request.title(),
                request.subtitle(),
                request.subjectPersonId(),
                request.initiatorPersonId(),
                TaskState.OPEN,
                null,
                nobody && !own,
                openedAt,
                terms(request.kind(), node, openedAt).escalateAt(),
                null,
                null,
                null,
                0);
    }

    /** When a task that opened then is to be reminded and escalates, by the calendar as it is now. */
    Terms terms(RequestKind kind, ApprovalNode node, Instant openedAt) {
        if (node == ApprovalNode.APPLICANT) {
            return new Terms(revisionTerms.remindAt(openedAt), revisionTerms.escalateAt(openedAt));
        }
        var effects = desk.effects(kind);
        return new Terms(effects.remindAt(openedAt), effects.escalateAt(openedAt));
    }

    record Terms(Instant remindAt, Instant escalateAt) {}

    @Override
    public void completed(String taskId) {
        var now = clock.instant();
        inbox.close(taskId, TaskState.DONE, now);
        notices.completed(taskId, now);
    }

    @Override
    public void cancelled(String taskId) {
        var now = clock.instant();
        inbox.close(taskId, TaskState.CANCELLED, now);
        inbox.find(taskId).ifPresent(task -> notices.cancelled(task, now));
    }

    @Override
    public void reminded(String taskId) {
        var task = inbox.find(taskId).orElseThrow();
        var now = clock.instant();
        inbox.remind(taskId, now);
        record("TASK_REMINDED", task);
        notices.reminded(task, now);
    }

    @Override
    public void escalated(RequestKind kind, UUID requestId, ApprovalNode node) {
        for (var task : inbox.ofRequest(requestId)) {
            if (task.state() == TaskState.OPEN && task.node() == node) {
                var now = clock.instant();
                inbox.escalate(task.taskId(), now);
                record("TASK_ESCALATED", task);
                notices.escalated(task, now);
            }
        }
    }

    private void record(String action, InboxTask task) {
        audit.done(new AuditTrail.Entry(
                null,
                action,
                "request",
                task.requestId().toString(),
                task.projectId(),
                Map.of("node", task.node().name())));
    }
}
