package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ProcessPictures.Mark;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import dev.rollcall.domain.approval.ProcessPictures.Picture;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.approval.ProcessPicture.ElementState;
import dev.rollcall.ui.approval.ProcessPicture.State;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The recorded route as the drawing wants it: a state, a short label under the node, a tip. */
final class PictureStates {
    private final Times times;
    private final List<TimelineEntry> story;
    private final RequestKind kind;

    PictureStates(Times times, List<TimelineEntry> story, RequestKind kind) {
        this.times = times;
        this.kind = kind;
        this.story = List.copyOf(story);
    }

    List<ElementState> of(Picture picture) {
        var marks = picture.marks();
        var ends = marks.stream().filter(this::isEnd).toList();
        var named = Stream.concat(marks.stream().limit(1), ends.stream().skip(Math.max(0, ends.size() - 1)))
                .map(Mark::elementId)
                .collect(Collectors.toSet());
        return marks.stream()
                .map(mark ->
                        new ElementState(mark.elementId(), state(mark.state()), label(mark, named), tip(mark.node())))
                .toList();
    }

    /** Gateways and service tasks pass in no time; a date below each of them would only hide the others. */
    private boolean isEnd(Mark mark) {
        return mark.node() == null
                && story.stream()
                        .filter(entry -> entry.what() == What.APPLIED
                                || entry.what() == What.REJECTED
                                || entry.what() == What.WITHDRAWN)
                        .anyMatch(entry -> entry.at() != null && entry.at().equals(mark.at()));
    }

    private static State state(MarkState state) {
        return switch (state) {
            case PASSED -> State.DONE;
            case CURRENT -> State.CURRENT;
            case SKIPPED -> State.SKIPPED;
            case RETURNED -> State.RETURNED;
            case REJECTED -> State.REJECTED;
            case PLANNED -> State.PLANNED;
        };
    }

    private @Nullable String label(Mark mark, Set<String> named) {
        var node = mark.node();
        if (node == null) {
            return mark.at() != null && named.contains(mark.elementId()) ? times.shortMoment(mark.at()) : null;
        }
        var own = switch (mark.state()) {
            case CURRENT -> mark.at() == null ? null : Labels.text("story.waited", times.distance(mark.at()));
            case SKIPPED -> skipped(node);
            case PASSED, REJECTED -> decided(node).map(times::shortMoment).orElse(null);
            case PLANNED, RETURNED -> null;
        };
        var returned = Stream.ofNullable(returns(node));
        var label = Stream.concat(Stream.ofNullable(own), returned).collect(Collectors.joining(" · "));
        return label.isEmpty() ? null : label;
    }

    private @Nullable String returns(ApprovalNode node) {
        var count = story.stream()
                .filter(entry -> entry.node() == node && entry.what() == What.RETURNED)
                .count();
        return count == 0 ? null : Labels.text("story.returns", count);
    }

    private Optional<Instant> decided(ApprovalNode node) {
        return story.stream()
                .filter(entry -> entry.node() == node)
                .filter(entry -> entry.what() == What.APPROVED
                        || entry.what() == What.REJECTED
                        || entry.what() == What.RESUBMITTED)
                .flatMap(entry -> Stream.ofNullable(entry.at()))
                .reduce((one, later) -> later);
    }

    private @Nullable String skipped(ApprovalNode node) {
        return story.stream()
                .filter(entry -> entry.node() == node && entry.what() == What.SKIPPED)
                .map(entry -> ApprovalWords.skip(entry.words()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String tip(@Nullable ApprovalNode node) {
        var lines = node == null ? List.<String>of() : new StoryInWords(times, kind).ofNode(story, node);
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
