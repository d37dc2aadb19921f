package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.DecideTask;
import dev.rollcall.domain.approval.DecideTask.EvidenceSeen;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.domain.approval.TaskState;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One task: what is asked, the evidence, the steps, and the decision at the foot. */
final class TaskPanel extends Div {
    private final TaskPanels desk;
    private final String taskId;
    private final Runnable decided;
    private final Runnable changed;
    private UUID token = UUID.randomUUID();
    private @Nullable OpinionAttachments attachments;
    private Optional<TaskEvidence> evidence = Optional.empty();
    private String answer = "";
    private Supplier<String> answered = () -> "";

    TaskPanel(TaskPanels desk, String taskId, Runnable decided, Runnable changed) {
        this.desk = desk;
        this.taskId = taskId;
        this.decided = decided;
        this.changed = changed;
        addClassName("task-panel");
        draw("", null);
    }

    /** Reads everything anew; the opinion somebody has begun stays. */
    private void draw(String opinion, @Nullable String refusal) {
        removeAll();
        token = UUID.randomUUID();
        var caller = desk.workplace().caller();
        // Before what is shown: if it changes in between, the decision is told so.
        evidence =
                Optional.ofNullable(desk.evidence().of(caller, List.of(taskId)).get(taskId));
        var page = desk.inbox().task(caller, taskId);
        var story = page.flatMap(each ->
                desk.history().story(caller, each.task().kind(), each.task().requestId()));
        if (page.isEmpty() || story.isEmpty()) {
            add(new EmptyState(Refusals.sentence(Refusal.of("TASK_NOT_FOUND"))));
            return;
        }
        add(facts(page.get(), story.get()), foot(page.get(), opinion, refusal));
    }

    private RequestFacts facts(TaskPage page, RequestStory story) {
        var task = page.task();
        var open = task.state() == TaskState.OPEN;
        var facts = new RequestFacts(desk, story, open ? page.candidates() : List.of(), () -> draw("", null));
        if (open) {
            facts.due(task.dueAt());
            var caller = desk.workplace().caller();
            desk.whyMe()
                    .of(caller, taskId)
                    .ifPresent(why -> facts.whyMe(new WhyMePart(why, page, caller.personId(), desk.times())));
        }
        return facts;
    }

    private DecisionFoot foot(TaskPage page, String opinion, @Nullable String refusal) {
        var foot = new DecisionFoot(
                desk.phrases(),
                desk.workplace().caller(),
                page.task().kind(),
                attachments(page.task()),
                opinion,
                (verdict, words) -> decide(page, verdict, words));
        evidence.filter(TaskEvidence::red)
                .filter(doubts ->
                        page.task().state() == TaskState.OPEN && page.barred().isEmpty())
                .ifPresent(doubts -> foot.doubted(doubts, answer));
        answered = foot::answer;
        if (refusal != null) {
            foot.say(refusal);
        }
        if (page.task().state() != TaskState.OPEN) {
            foot.close(Labels.text("task.closed." + page.task().state()));
            foot.more(new Button(Labels.text("task.next"), e -> decided.run()));
        } else if (page.barred().isPresent()) {
            foot.close(Refusals.sentence(page.barred().get()));
        } else {
            if (!page.returnTargets().isEmpty()) {
                foot.offerReturn();
            }
            foot.more(claimOrRelease(page.task()));
        }
        if (page.task().state() == TaskState.OPEN) {
            foot.more(new TaskMenu(desk, page, this::acted));
        }
        return foot;
    }

    private OpinionAttachments attachments(InboxTask task) {
        if (attachments == null) {
            attachments = new OpinionAttachments(desk.documents(), desk.workplace(), task.projectId());
        }
        attachments.setVisible(true);
        return attachments;
    }

    private Button claimOrRelease(InboxTask task) {
        var mine = task.assigneePersonId() != null; // claimed by somebody else would have barred the reader
        var button = new Button(Labels.text(mine ? "task.release" : "task.claim"), e -> {
            var caller = desk.workplace().caller();
            claimed(
                    mine ? desk.inbox().release(caller, taskId) : desk.inbox().claim(caller, taskId),
                    mine ? "task.released" : "task.claimed");
        });
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void claimed(Outcome<InboxTask> outcome, String done) {
        outcome.result().ifPresent(task -> Notices.done(Labels.text(done, task.requestNo())));
        outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
        changed.run();
        draw("", null);
    }

    private void acted() {
        changed.run();
        draw("", null);
    }

    private void decide(TaskPage page, Verdict verdict, String opinion) {
        answer = answered.get();
        if (verdict == Verdict.RETURN) {
            new ReturnDialog(page, to -> decide(page, verdict, to, opinion)).open();
        } else {
            decide(page, verdict, null, opinion);
        }
    }

    private void decide(TaskPage page, Verdict verdict, @Nullable ApprovalNode to, String opinion) {
        var command = new DecideTask(taskId, verdict, to, opinion, page.requestVersion(), token)
                .having(new EvidenceSeen(evidence.map(TaskEvidence::imprint).orElse(null), answer))
                .with(attachments(page.task()).ids());
        var outcome = desk.approvals().decide(command, desk.workplace().caller());
        if (outcome.isDone()) {
            Notices.done(Labels.text("task.done." + verdict, page.task().title()));
            decided.run();
            return;
        }
        var sentence = outcome.why().map(Refusals::sentence).orElseThrow();
        draw(opinion, sentence);
        changed.run();
    }
}
