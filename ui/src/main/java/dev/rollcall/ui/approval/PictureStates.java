package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ProcessPictures.Mark;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import dev.rollcall.domain.approval.ProcessPictures.Picture;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.approval.ProcessPicture.ElementState;
import dev.rollcall.ui.approval.ProcessPicture.State;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recorded route as the drawing wants it: a state, a short label under the node, a tip. */
final class PictureStates {
    private final Times times;
    private final List<TimelineEntry> story;

    PictureStates(Times times, List<TimelineEntry> story) {
        this.times = times;
        this.story = List.copyOf(story);
    }

    List<ElementState> of(Picture picture) {
        return picture.marks().stream().map(this::element).toList();
    }

    private ElementState element(Mark mark) {
        return new ElementState(mark.elementId(), state(mark.state()), label(mark), tip(mark.node()));
    }

    private static State state(MarkState state) {
        return switch (state) {
            case PASSED -> State.DONE;
            case CURRENT -> State.CURRENT;
            case SKIPPED -> State.SKIPPED;
            case REJECTED -> State.REJECTED;
            case PLANNED -> State.PLANNED;
        };
    }

    private @Nullable String label(Mark mark) {
        return switch (mark.state()) {
            case CURRENT -> mark.at() == null ? null : Labels.text("story.waited", times.distance(mark.at()));
            case SKIPPED -> mark.node() == null ? null : skipped(mark.node());
            case PASSED, REJECTED, PLANNED -> mark.at() == null ? null : times.moment(mark.at());
        };
    }

    private @Nullable String skipped(ApprovalNode node) {
        return story.stream()
                .filter(entry -> entry.node() == node && entry.what() == What.SKIPPED)
                .map(entry -> ApprovalWords.skip(entry.words()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String tip(@Nullable ApprovalNode node) {
        var lines = node == null ? List.<String>of() : new StoryInWords(times).ofNode(story, node);
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
