package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stations, posts, kinds and ends of requests in the words of the screen. */
public final class ApprovalWords {
    private ApprovalWords() {}

    /** What people call a decision table. */
    public static String table(String id) {
        return Labels.text("policy.table." + id);
    }

    public static String node(ApprovalNode node) {
        return Labels.of("approval.node", node);
    }

    public static String kind(RequestKind kind) {
        return Labels.of("approval.kind", kind);
    }

    /** What becomes of an approved request is said differently for each kind. */
    static String ofKind(String key, RequestKind kind, Object... facts) {
        return Labels.text(kind == RequestKind.ATTENDANCE_BACKFILL ? key : key + "." + kind, facts);
    }

    public static String status(RequestStatus status) {
        return Labels.of("approval.status", status);
    }

    public static String verdict(Verdict verdict) {
        return Labels.of("approval.verdict", verdict);
    }

    /** @param post name of the post's constant; null or empty where nobody acted in a post */
    public static @Nullable String post(@Nullable String post) {
        return post == null || post.isEmpty() ? null : Labels.text("approval.post." + post);
    }

    /** @param reason stable word of a skip */
    public static String skip(@Nullable String reason) {
        return reason == null || reason.isEmpty()
                ? Labels.text("approval.skip.unsaid")
                : Labels.text("approval.skip." + reason);
    }

    /** 李演四（监理单位）、王演五（监理单位）; the unit once when it is the same for all. */
    public static String people(List<Holder> holders) {
        var units = holders.stream().map(Holder::unitName).distinct().toList();
        var names = holders.stream()
                .map(holder -> units.size() == 1
                        ? inPlace(holder.name(), holder.inPlaceOf())
                        : Labels.text(
                                "approval.personOfUnit", inPlace(holder.name(), holder.inPlaceOf()), holder.unitName()))
                .collect(Collectors.joining(Labels.text("list.comma")));
        return units.size() == 1 ? Labels.text("approval.personOfUnit", names, units.get(0)) : names;
    }

    /** 李演四 代 王演五; the name alone for who acts in nobody's place. */
    public static String inPlace(String name, @Nullable String holder) {
        return holder == null ? name : Labels.text("approval.inPlaceOf", name, holder);
    }

    /** The state, or that it waits for its applicant to revise it, who is not approving anything. */
    public static StatusChip chip(RequestStatus status, boolean awaitsRevision) {
        return awaitsRevision ? new StatusChip(Labels.text("approval.awaitsRevision"), Tone.CAUTION) : chip(status);
    }

    private static StatusChip chip(RequestStatus status) {
        return new StatusChip(
                status(status),
                switch (status) {
                    case OPEN -> Tone.ACTION;
                    case APPROVED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                    case WITHDRAWN -> Tone.NEUTRAL;
                });
    }
}
