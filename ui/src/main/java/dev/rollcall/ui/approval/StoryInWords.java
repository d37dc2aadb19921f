package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Objects;

/** 文字版: a request's story in sentences, one per line, in order; says all the picture says. */
final class StoryInWords {
    private final Times times;

    StoryInWords(Times times) {
        this.times = times;
    }

    List<String> of(List<TimelineEntry> story) {
        return story.stream().map(this::sentence).toList();
    }

    private String sentence(TimelineEntry entry) {
        var at = entry.at() == null ? "" : times.moment(entry.at());
        var node = entry.node() == null ? "" : ApprovalWords.node(entry.node());
        var who = Objects.requireNonNullElse(TimelineSteps.person(entry), "");
        var took = entry.took() == null ? "" : Times.duration(entry.took());
        return switch (entry.what()) {
            case APPROVED, REJECTED ->
                entry.words().isBlank()
                        ? Labels.text("story.says." + entry.what(), at, node, who, took)
                        : Labels.text("story.saysOpinion." + entry.what(), at, node, who, took, entry.words());
            case SKIPPED -> Labels.text("story.says.SKIPPED", at, node, ApprovalWords.skip(entry.words()));
            case PLANNED ->
                entry.node() == null ? Labels.text("story.says.end") : Labels.text("story.says.PLANNED", node);
            case SUBMITTED, WITHDRAWN, WAITING, REMINDED, ESCALATED, CANCELLED, APPLIED ->
                Labels.text("story.says." + entry.what(), at, node, who, took);
        };
    }

    /** The same, for one station, as the tip of the picture; without what is still planned. */
    List<String> ofNode(List<TimelineEntry> story, dev.rollcall.domain.approval.ApprovalNode node) {
        return story.stream()
                .filter(entry -> entry.node() == node && entry.what() != What.PLANNED)
                .map(this::sentence)
                .toList();
    }
}
