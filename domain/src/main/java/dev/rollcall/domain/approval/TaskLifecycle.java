package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes inbox row, route step and audit row for what happens to a task, in the sequencer's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TaskLifecycle implements TaskEvents {
    private final Inbox inbox;
    private final RequestSteps steps;
    private final RequestDesk desk;
    private final Candidates candidates;
    private final AuditTrail audit;
    private final Clock clock;

    TaskLifecycle(
            Inbox inbox, RequestSteps steps, RequestDesk desk, Candidates candidates, AuditTrail audit, Clock clock) {
        this.inbox = inbox;
        this.steps = steps;
        this.desk = desk;
        this.candidates = candidates;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void opened(RequestKind kind, UUID requestId, ApprovalNode node, String taskId) {
        var request = desk.request(kind, requestId);
        var now = clock.instant();
        inbox.add(row(request, node, taskId, now));
        steps.begin(requestId, node, taskId, now);
    }

    /** The row a task has when it opens; also what a rebuild from the engine makes. */
    InboxTask row(ApprovalRequest request, ApprovalNode node, String taskId, Instant openedAt) {
        return new InboxTask(
                taskId,
                request.kind(),
                request.id(),
                request.requestNo(),
                request.projectId(),
                node,
                request.title(),
                request.subtitle(),
                request.subjectPersonId(),
                request.initiatorPersonId(),
                TaskState.OPEN,
                null,
                candidates.eligible(request, node).isEmpty(),
                openedAt,
                desk.effects(request.kind()).escalateAt(openedAt),
                null,
                null,
                null,
                0);
    }

    @Override
    public void completed(String taskId) {
        inbox.close(taskId, TaskState.DONE, clock.instant());
    }

    @Override
    public void cancelled(String taskId) {
        inbox.close(taskId, TaskState.CANCELLED, clock.instant());
    }

    @Override
    public void reminded(String taskId) {
        var task = inbox.find(taskId).orElseThrow();
        inbox.remind(taskId, clock.instant());
        record("TASK_REMINDED", task);
    }

    @Override
    public void escalated(RequestKind kind, UUID requestId, ApprovalNode node) {
        for (var task : inbox.ofRequest(requestId)) {
            if (task.state() == TaskState.OPEN && task.node() == node) {
                inbox.escalate(task.taskId(), clock.instant());
                record("TASK_ESCALATED", task);
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
