package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.StepTimeline;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;
import java.util.List;

/** A request to be read: the sentence at the top, the evidence left, the steps right. */
final class RequestFacts extends Div {
    private final Times times;
    private final Div meta = new Div();
    private final Div titleLine = new Div();

    /**
     * @param candidates who may decide the step that waits
     * @param changed called after an action of the request's own kind, such as 撤回
     */
    RequestFacts(TaskPanels desk, RequestStory story, List<Holder> candidates, Runnable changed) {
        this.times = desk.times();
        addClassName("request-facts");
        var caller = desk.workplace().caller();
        var request = story.request();
        var parts = desk.parts().parts(request.kind(), caller, request.id(), changed);
        titleLine.addClassName("request-title");
        titleLine.add(new H2(request.title()));
        meta.addClassName("request-meta");
        meta(story);
        var head = new Div(titleLine, meta);
        head.addClassName("request-head");
        parts.ifPresent(own -> own.actions().forEach(meta::add));
        var evidence = new Div();
        RevisionPart.of(story, times).ifPresent(evidence::add);
        evidence.add(parts.map(RequestParts.Parts::evidence)
                .orElseGet(() -> new EmptyState(Labels.text("request.noEvidence"))));
        evidence.addClassName("request-evidence");
        var body = new Div(evidence, route(desk, story, candidates));
        body.addClassName("request-body");
        add(head, body);
    }

    /** 截止: shown while the task is open. */
    void due(Instant dueAt) {
        titleLine.add(DueChip.of(dueAt, times));
        meta.addComponentAtIndex(1, new Span(Labels.text("request.due", times.moment(dueAt))));
    }

    /** The picture and the words below, open from the start: for who reads instead of decides. */
    void withPicture(ProcessStory story) {
        add(story);
    }

    /** Something this reader may do with the request, whatever its kind. */
    void action(Component action) {
        meta.add(action);
    }

    /** The way to the reader's own task on it. */
    void decideAt(String taskId) {
        var link = new Anchor(TaskView.PATH + "/" + taskId, Labels.text("request.decide"));
        link.getElement().setAttribute("router-link", true);
        meta.add(link);
    }

    void whyMe(Component answer) {
        var ask = new Button(Labels.text("task.whyMeAsk"));
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        var popover = new Popover(answer);
        popover.setTarget(ask);
        popover.setWidth("min(420px, 72vw)");
        popover.setAriaLabel(Labels.text("task.whyMeAsk"));
        meta.add(ask, popover);
    }

    private void meta(RequestStory story) {
        var request = story.request();
        var filer = story.timeline().get(0).actor();
        meta.add(new Span(Labels.text(
                "request.filed",
                filer == null ? "" : filer,
                times.moment(request.submittedAt()),
                ago(request.submittedAt()))));
        meta.add(new Span(request.subtitle()));
        var number = new Span(request.requestNo());
        number.addClassName("mono");
        meta.add(number, ApprovalWords.chip(request.status(), story.awaitsRevision()));
    }

    private String ago(Instant at) {
        var since = times.since(at);
        return since.equals(Labels.text("time.justNow")) ? since : Labels.text("request.ago", since);
    }

    private static Component route(TaskPanels desk, RequestStory story, List<Holder> candidates) {
        var steps = new TimelineSteps(candidates, desk.times(), story.request().kind()).of(story.timeline());
        var picture = new Button(Labels.text("request.picture"), e -> new ProcessDialog(desk, story).open());
        picture.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var route = new Div(new H3(Labels.text("request.steps")), new StepTimeline(steps), picture);
        route.addClassName("request-route");
        return route;
    }
}
