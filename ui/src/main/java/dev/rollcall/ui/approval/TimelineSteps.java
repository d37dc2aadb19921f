package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.shell.kit.StepTimeline.State;
import dev.rollcall.ui.shell.kit.StepTimeline.Step;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request's story as the steps of a vertical line. Reminders and escalations are no steps of their
 * own; they stand with the step that was waited for.
 */
final class TimelineSteps {
    private final List<Holder> candidates;
    private final Times times;

    /** @param candidates who may decide the step that waits now; empty when nobody may or nothing waits */
    TimelineSteps(List<Holder> candidates, Times times) {
        this.candidates = candidates;
        this.times = times;
    }

    List<Step> of(List<TimelineEntry> story) {
        var steps = new ArrayList<Step>();
        var marks = new ArrayList<String>();
        for (var entry : story) {
            if (entry.what() == What.REMINDED || entry.what() == What.ESCALATED) {
                marks.add(mark(entry));
            } else {
                steps.add(step(entry, marks));
                marks.clear();
            }
        }
        return steps;
    }

    private Step step(TimelineEntry entry, List<String> marks) {
        return switch (entry.what()) {
            case SUBMITTED -> step(State.DONE, title(entry), actor(entry), marks, null);
            case APPROVED -> step(State.DONE, title(entry), decided(entry), marks, entry.words());
            case REJECTED -> step(State.REJECTED, title(entry), decided(entry), marks, entry.words());
            case SKIPPED ->
                step(State.SKIPPED, title(entry), Stream.of(ApprovalWords.skip(entry.words())), marks, null);
            case WAITING -> step(State.CURRENT, title(entry), waiting(entry), marks, null);
            case CANCELLED -> step(State.SKIPPED, title(entry), at(entry), marks, null);
            case WITHDRAWN -> step(State.RETURNED, title(entry), actor(entry), marks, null);
            case APPLIED -> step(State.DONE, title(entry), at(entry), marks, null);
            case PLANNED -> step(State.PLANNED, title(entry), planned(entry.node()), marks, null);
            case REMINDED, ESCALATED -> throw new IllegalArgumentException(entry.what() + " is a mark of a step");
        };
    }

    private static Step step(
            State state, String title, Stream<String> parts, List<String> marks, @Nullable String opinion) {
        var detail = Stream.concat(parts, marks.stream()).collect(Collectors.joining(" · "));
        return new Step(state, title, detail.isEmpty() ? null : detail, opinion);
    }

    static String title(TimelineEntry entry) {
        var key = "story.title." + entry.what();
        return entry.node() == null
                ? Labels.text(entry.what() == What.PLANNED ? "story.title.end" : key)
                : Labels.text(key, ApprovalWords.node(entry.node()));
    }

    private Stream<String> actor(TimelineEntry entry) {
        return Stream.concat(Stream.ofNullable(entry.actor()), at(entry));
    }

    private Stream<String> decided(TimelineEntry entry) {
        var took = entry.took() == null ? Stream.<String>empty() : Stream.of(Times.duration(entry.took()));
        return Stream.concat(Stream.concat(Stream.ofNullable(person(entry)), at(entry)), took);
    }

    /** The post is said only where it is not the station's own: a representative decides for the chief. */
    static @Nullable String person(TimelineEntry entry) {
        var post = ApprovalWords.post(entry.post());
        var own = entry.node() != null && entry.node().name().equals(entry.post());
        return entry.actor() == null || post == null || own
                ? entry.actor()
                : Labels.text("approval.personOfPost", entry.actor(), post);
    }

    private Stream<String> waiting(TimelineEntry entry) {
        var waited = entry.took() == null ? Stream.<String>empty() : Stream.of(Times.about(entry.took()));
        return Stream.concat(
                waited.map(length -> Labels.text("story.waited", length)),
                Stream.of(
                        candidates.isEmpty()
                                ? Labels.text("story.nobody")
                                : Labels.text("story.candidates", ApprovalWords.people(candidates))));
    }

    private static Stream<String> planned(@Nullable ApprovalNode node) {
        return node == ApprovalNode.CHIEF_SUPERVISOR ? Stream.of(Labels.text("story.anyOf")) : Stream.empty();
    }

    private Stream<String> at(TimelineEntry entry) {
        return Stream.ofNullable(entry.at()).map(times::moment);
    }

    private String mark(TimelineEntry entry) {
        Instant at = entry.at();
        return Labels.text("story.mark." + entry.what(), at == null ? "" : times.moment(at));
    }
}
