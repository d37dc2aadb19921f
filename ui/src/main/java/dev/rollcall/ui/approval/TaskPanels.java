package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;

/** Makes the page of a task, for beside the list and for its own address. */
@org.springframework.stereotype.Component
class TaskPanels {
    private final InboxService inbox;
    private final HistoryService history;
    private final ApprovalService approvals;
    private final RequestParts.Registry parts;
    private final Workplace workplace;
    private final Times times;

    TaskPanels(
            InboxService inbox,
            HistoryService history,
            ApprovalService approvals,
            RequestParts.Registry parts,
            Workplace workplace,
            Times times) {
        this.inbox = inbox;
        this.history = history;
        this.approvals = approvals;
        this.parts = parts;
        this.workplace = workplace;
        this.times = times;
    }

    /**
     * @param decided after a decision stands
     * @param changed after a claim, a release, or when a decision was refused because the facts had changed
     */
    Component panel(String taskId, Runnable decided, Runnable changed) {
        return new TaskPanel(this, taskId, decided, changed);
    }

    InboxService inbox() {
        return inbox;
    }

    HistoryService history() {
        return history;
    }

    ApprovalService approvals() {
        return approvals;
    }

    RequestParts.Registry parts() {
        return parts;
    }

    Workplace workplace() {
        return workplace;
    }

    Times times() {
        return times;
    }
}
