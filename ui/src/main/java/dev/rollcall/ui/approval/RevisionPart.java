package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.FormRevision;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.document.FileShelf;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Optional;

/** A request that came back: what is new in it, beside what was said of it before. */
public final class RevisionPart extends Div {
    private final Times times;
    private final RequestKind kind;

    private RevisionPart(RequestStory story, Times times) {
        this.times = times;
        kind = story.request().kind();
        addClassNames("evidence-part", "revision-part");
        var said = new Div(new H3(Labels.text("revision.said")));
        story.timeline().stream()
                .filter(RevisionPart::counts)
                .map(this::opinion)
                .forEach(said::add);
        if (!story.revisions().isEmpty()) {
            add(changes(story.revisions().get(story.revisions().size() - 1)));
        }
        add(said);
    }

    /** Empty for a request that was never sent back. */
    public static Optional<Component> of(RequestStory story, Times times) {
        return story.timeline().stream().anyMatch(entry -> entry.what() == What.RETURNED)
                ? Optional.of(new RevisionPart(story, times))
                : Optional.empty();
    }

    private static boolean counts(TimelineEntry entry) {
        return entry.what() == What.RETURNED || entry.what() == What.SUPERSEDED;
    }

    private Div opinion(TimelineEntry entry) {
        var step = new TimelineSteps(List.of(), times, kind).of(List.of(entry)).get(0);
        var opinion = new Div(new Span(step.title() + (step.detail() == null ? "" : " · " + step.detail())));
        if (!entry.words().isBlank()) {
            opinion.add(new Paragraph(entry.words()));
        }
        if (!entry.files().isEmpty()) {
            opinion.add(new FileShelf(entry.files()));
        }
        opinion.addClassName("revision-opinion");
        return opinion;
    }

    private Div changes(FormRevision revision) {
        var changes = new Div(new H3(Labels.text("revision.changes", revision.no(), times.moment(revision.at()))));
        changes.addClassName("revision-changes");
        revision.changes().forEach(change -> changes.add(change(change)));
        if (revision.changes().isEmpty()) {
            changes.add(new Paragraph(Labels.text("revision.unchanged")));
        }
        return changes;
    }

    private static Div change(FormRevision.Change change) {
        var before = new Span(change.before().isEmpty() ? Labels.text("revision.nothing") : change.before());
        before.addClassName("revision-before");
        var after = new Span(change.after().isEmpty() ? Labels.text("revision.nothing") : change.after());
        after.addClassName("revision-after");
        var line = new Div(new Span(Labels.text("revision.field." + change.field())), before, new Span("→"), after);
        line.addClassName("revision-change");
        return line;
    }
}
