package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ApprovalService;
import dev.rollcall.domain.approval.CopyService;
import dev.rollcall.domain.approval.EvidenceService;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.OpinionService;
import dev.rollcall.domain.approval.PhraseService;
import dev.rollcall.domain.approval.RequestReplay;
import dev.rollcall.domain.approval.TaskActionService;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.domain.approval.WhyMeService;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;

/** Makes the page of a task, for beside the list and for its own address. */
@org.springframework.stereotype.Component
class TaskPanels {
    private final InboxService inbox;
    private final HistoryService history;
    private final ApprovalService approvals;
    private final TaskActionService acts;
    private final CopyService copies;
    private final EvidenceService evidence;
    private final OpinionService opinions;
    private final WhyMeService whyMe;
    private final PhraseService phrases;
    private final DocumentService documents;
    private final RequestReplay replay;
    private final RequestParts.Registry parts;
    private final Workplace workplace;
    private final Times times;

    TaskPanels(
            InboxService inbox,
            HistoryService history,
            ApprovalService approvals,
            TaskActionService acts,
            CopyService copies,
            EvidenceService evidence,
            OpinionService opinions,
            WhyMeService whyMe,
            PhraseService phrases,
            DocumentService documents,
            RequestReplay replay,
            RequestParts.Registry parts,
            Workplace workplace,
            Times times) {
        this.inbox = inbox;
        this.history = history;
        this.approvals = approvals;
        this.acts = acts;
        this.copies = copies;
        this.evidence = evidence;
        this.opinions = opinions;
        this.whyMe = whyMe;
        this.phrases = phrases;
        this.documents = documents;
        this.replay = replay;
        this.parts = parts;
        this.workplace = workplace;
        this.times = times;
    }

    /**
     * @param decided after a decision stands
     * @param changed after a claim, a release, or when a decision was refused because the facts had changed
     */
    Component panel(String taskId, Runnable decided, Runnable changed) {
        return inbox.task(workplace.caller(), taskId)
                .map(TaskPage::task)
                .filter(task -> task.node() == ApprovalNode.APPLICANT)
                .<Component>map(task -> new RequestPanel(this, task.requestId(), changed))
                .orElseGet(() -> new TaskPanel(this, taskId, decided, changed));
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

    WhyMeService whyMe() {
        return whyMe;
    }

    EvidenceService evidence() {
        return evidence;
    }

    PhraseService phrases() {
        return phrases;
    }

    DocumentService documents() {
        return documents;
    }

    OpinionService opinions() {
        return opinions;
    }

    CopyService copies() {
        return copies;
    }

    TaskActionService acts() {
        return acts;
    }

    RequestReplay replay() {
        return replay;
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
