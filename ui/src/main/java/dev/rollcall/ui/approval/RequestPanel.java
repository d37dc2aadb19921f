package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.Div;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.domain.approval.TaskPage;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.approval.print.PrintLink;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One request for the reader: evidence, steps, picture and the same in words; nothing to decide here. */
final class RequestPanel extends Div {
    private final TaskPanels desk;
    private final UUID requestId;
    private final Runnable changed;

    RequestPanel(TaskPanels desk, UUID requestId, Runnable changed) {
        this.desk = desk;
        this.requestId = requestId;
        this.changed = changed;
        addClassName("request-panel");
        draw();
    }

    private void draw() {
        removeAll();
        var caller = desk.workplace().caller();
        desk.copies().read(caller, requestId);
        var story = story(desk, caller, requestId);
        if (story.isEmpty()) {
            add(new EmptyState(Refusals.sentence(Refusal.of("REQUEST_NOT_FOUND"))));
            return;
        }
        var facts = new RequestFacts(desk, story.get(), candidates(caller, story.get()), () -> {
            draw();
            changed.run();
        });
        deciding(caller, story.get()).ifPresent(facts::decideAt);
        desk.acts()
                .urging(caller, story.get().request().kind(), requestId)
                .ifPresent(
                        urging -> facts.action(new UrgeButton(desk, story.get().request(), urging, () -> {
                            draw();
                            changed.run();
                        })));
        facts.action(new PrintLink(requestId));
        facts.withPicture(new ProcessStory(desk, story.get()));
        facts.add(new ReplayPanel(desk, requestId));
        add(facts);
    }

    static Optional<RequestStory> story(TaskPanels desk, Caller caller, UUID requestId) {
        return Arrays.stream(RequestKind.values())
                .flatMap(kind -> desk.history().story(caller, kind, requestId).stream())
                .findFirst();
    }

    /** The reader's own task on this request, if one waits for them. */
    private Optional<String> deciding(Caller caller, RequestStory story) {
        return waiting(caller, story)
                .filter(page -> page.barred().isEmpty())
                .map(page -> page.task().taskId())
                .findFirst();
    }

    private List<Holder> candidates(Caller caller, RequestStory story) {
        return waiting(caller, story)
                .flatMap(page -> page.candidates().stream())
                .toList();
    }

    private Stream<TaskPage> waiting(Caller caller, RequestStory story) {
        return story.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .flatMap(step -> Stream.ofNullable(step.taskId()))
                .flatMap(taskId -> desk.inbox().task(caller, taskId).stream());
    }
}
