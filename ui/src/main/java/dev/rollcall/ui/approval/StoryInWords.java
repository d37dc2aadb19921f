package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TimelineEntry;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Objects;

/** 文字版: a request's story in sentences, one per line, in order; says all the picture says. */
final class StoryInWords {
    private final Times times;
    private final RequestKind kind;

    StoryInWords(Times times, RequestKind kind) {
        this.times = times;
        this.kind = kind;
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
            case APPROVED, REJECTED, SUPERSEDED ->
                entry.words().isBlank()
                        ? Labels.text("story.says." + entry.what(), at, node, who, took)
                        : Labels.text("story.saysOpinion." + entry.what(), at, node, who, took, entry.words());
            case RETURNED ->
                Labels.text("story.says.RETURNED", at, node, who, took, TimelineSteps.to(entry), entry.words());
            case TRANSFERRED, URGED, COPIED, DELEGATED, SIGN_BEFORE, SIGN_AFTER, OPINION_GIVEN, OPINION_DROPPED ->
                Labels.text(
                        "story.says." + entry.what(),
                        at,
                        node,
                        who,
                        Objects.requireNonNullElse(entry.other(), ""),
                        entry.words(),
                        TimelineSteps.receipt(entry));
            case SKIPPED -> Labels.text("story.says.SKIPPED", at, node, ApprovalWords.skip(entry.words()));
            case PLANNED ->
                entry.node() == null
                        ? ApprovalWords.ofKind("story.says.end", kind)
                        : Labels.text("story.says.PLANNED", node);
            case APPLIED -> ApprovalWords.ofKind("story.says.APPLIED", kind, at, node, who, took);
            case SUBMITTED, RESUBMITTED, WITHDRAWN, WAITING, REMINDED, ESCALATED, CANCELLED, NOT_REACHED ->
                Labels.text("story.says." + entry.what(), at, node, who, took);
        };
    }

    /** The same, for one station, as the tip of the picture; without what is planned or was never reached. */
    List<String> ofNode(List<TimelineEntry> story, dev.rollcall.domain.approval.ApprovalNode node) {
        return story.stream()
                .filter(entry -> entry.node() == node)
                .filter(entry -> entry.what() != What.PLANNED && entry.what() != What.NOT_REACHED)
                .map(this::sentence)
                .toList();
    }
}
