package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.document.FileAddress;
import dev.rollcall.ui.shell.kit.StepTimeline;
import dev.rollcall.ui.shell.kit.StepTimeline.State;
import dev.rollcall.ui.shell.kit.StepTimeline.Step;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final RequestKind kind;

    /** @param candidates who may decide the step that waits now; empty when nobody may or nothing waits */
    TimelineSteps(List<Holder> candidates, Times times, RequestKind kind) {
        this.candidates = candidates;
        this.times = times;
        this.kind = kind;
    }

    List<Step> of(List<TimelineEntry> story) {
        var steps = new ArrayList<Step>();
        var marks = new ArrayList<String>();
        for (var entry : story) {
            if (entry.isMark()) {
                marks.add(mark(entry));
            } else {
                steps.add(withFiles(step(entry, marks), entry));
                marks.clear();
            }
        }
        return steps;
    }

    private static Step withFiles(Step step, TimelineEntry entry) {
        var files = entry.files().stream()
                .map(file -> new StepTimeline.Attached(file.fileName(), FileAddress.of(file)))
                .toList();
        return new Step(step.state(), step.title(), step.detail(), step.opinion(), files);
    }

    private Step step(TimelineEntry entry, List<String> marks) {
        return switch (entry.what()) {
            case SUBMITTED -> step(State.DONE, title(entry), actor(entry), marks, null);
            case APPROVED -> step(State.DONE, title(entry), decided(entry), marks, entry.words());
            case REJECTED -> step(State.REJECTED, title(entry), decided(entry), marks, entry.words());
            case RETURNED -> step(State.RETURNED, title(entry), decided(entry), marks, entry.words());
            case SUPERSEDED -> step(State.SKIPPED, title(entry), decided(entry), marks, entry.words());
            case RESUBMITTED -> step(State.DONE, title(entry), actor(entry), marks, null);
            case SKIPPED ->
                step(State.SKIPPED, title(entry), Stream.of(ApprovalWords.skip(entry.words())), marks, null);
            case WAITING -> step(State.CURRENT, title(entry), waiting(entry), marks, null);
            case CANCELLED -> step(State.SKIPPED, title(entry), unmet(entry), marks, null);
            case NOT_REACHED -> step(State.SKIPPED, title(entry), Stream.empty(), marks, null);
            case WITHDRAWN -> step(State.RETURNED, title(entry), actor(entry), marks, null);
            case APPLIED -> step(State.DONE, title(entry), at(entry), marks, null);
            case PLANNED -> step(State.PLANNED, title(entry), planned(entry.node()), marks, null);
            case REMINDED,
                    ESCALATED,
                    TRANSFERRED,
                    URGED,
                    COPIED,
                    DELEGATED,
                    SIGN_BEFORE,
                    SIGN_AFTER,
                    OPINION_GIVEN,
                    OPINION_DROPPED -> throw new IllegalArgumentException(entry.what() + " is a mark of a step");
        };
    }

    private static Step step(
            State state, String title, Stream<String> parts, List<String> marks, @Nullable String opinion) {
        var detail = Stream.concat(parts, marks.stream()).collect(Collectors.joining(" · "));
        return new Step(state, title, detail.isEmpty() ? null : detail, opinion);
    }

    private String title(TimelineEntry entry) {
        var key = "story.title." + entry.what();
        if (entry.node() != null) {
            return Labels.text(key, ApprovalWords.node(entry.node()), to(entry));
        }
        return switch (entry.what()) {
            case PLANNED -> ApprovalWords.ofKind("story.title.end", kind);
            case APPLIED -> ApprovalWords.ofKind(key, kind);
            default -> Labels.text(key);
        };
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
        if (entry.actor() == null) {
            return null;
        }
        var actor = entry.isMark() ? entry.actor() : ApprovalWords.inPlace(entry.actor(), entry.other());
        return post == null || own ? actor : Labels.text("approval.personOfPost", actor, post);
    }

    private Stream<String> waiting(TimelineEntry entry) {
        var waited = entry.took() == null ? Stream.<String>empty() : Stream.of(Times.about(entry.took()));
        return Stream.concat(
                waited.map(length -> Labels.text("story.waited", length)),
                Stream.of(
                        entry.node() == ApprovalNode.APPLICANT
                                ? Labels.text("story.revising")
                                : candidates.isEmpty()
                                        ? Labels.text("story.nobody")
                                        : Labels.text("story.candidates", ApprovalWords.people(candidates))));
    }

    private static Stream<String> unmet(TimelineEntry entry) {
        return Stream.ofNullable(entry.took()).map(waited -> Labels.text("story.waitedUntil", Times.duration(waited)));
    }

    private static Stream<String> planned(@Nullable ApprovalNode node) {
        return node == ApprovalNode.CHIEF_SUPERVISOR ? Stream.of(Labels.text("story.anyOf")) : Stream.empty();
    }

    private Stream<String> at(TimelineEntry entry) {
        return Stream.ofNullable(entry.at()).map(times::moment);
    }

    private String mark(TimelineEntry entry) {
        Instant at = entry.at();
        return Labels.text(
                "story.mark." + entry.what(),
                at == null ? "" : times.moment(at),
                Objects.requireNonNullElse(entry.actor(), ""),
                Objects.requireNonNullElse(entry.other(), ""),
                entry.words(),
                receipt(entry));
    }

    /** Of a return: who is asked again. */
    static String to(TimelineEntry entry) {
        return entry.to() == null ? "" : ApprovalWords.node(entry.to());
    }

    /** Of a copy: whether and how soon it was read. */
    static String receipt(TimelineEntry entry) {
        if (entry.what() != What.COPIED) {
            return "";
        }
        var took = entry.took();
        return took == null ? Labels.text("story.unread") : Labels.text("story.read", Times.duration(took));
    }
}
