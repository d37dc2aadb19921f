package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskEvents;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Tells the domain of one user task's life, in the engine's transaction. */
final class InboxListener implements TaskListener {
    private final RequestKind kind;
    private final ApprovalNode node;
    private final Supplier<TaskEvents> events;

    InboxListener(RequestKind kind, ApprovalNode node, Supplier<TaskEvents> events) {
        this.kind = kind;
        this.node = node;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> events.get().opened(kind, requestOf(task), node, task.getId());
            case EVENTNAME_COMPLETE -> events.get().completed(task.getId());
            case EVENTNAME_DELETE -> events.get().cancelled(task.getId());
            default -> throw new IllegalStateException("not listening to " + task.getEventName());
        }
    }

    private static UUID requestOf(DelegateTask task) {
        return UUID.fromString(task.getExecution().getProcessBusinessKey());
    }
}
