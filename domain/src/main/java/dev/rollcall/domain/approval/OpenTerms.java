package dev.rollcall.domain.approval;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves the terms of open tasks after the calendar they count by was changed: inbox row and timers together. */
@Component
class OpenTerms {
    private final Inbox inbox;
    private final TaskLifecycle lifecycle;
    private final ApprovalWorkflow workflow;

    OpenTerms(Inbox inbox, TaskLifecycle lifecycle, ApprovalWorkflow workflow) {
        this.inbox = inbox;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    /** @return how many tasks are due at another moment now */
    @Transactional(propagation = Propagation.MANDATORY)
    int follow() {
        var moved = 0;
        for (var task : inbox.allOpen()) {
            var terms = lifecycle.terms(task.kind(), task.node(), task.createdAt());
            if (!terms.escalateAt().equals(task.dueAt())) {
                inbox.due(task.taskId(), terms.escalateAt());
                workflow.reschedule(task.taskId(), terms.remindAt(), terms.escalateAt());
                moved++;
            }
        }
        return moved;
    }
}
