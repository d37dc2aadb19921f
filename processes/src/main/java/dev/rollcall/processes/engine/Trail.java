package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ProcessPictures.Mark;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks elements one after the other, and the flows travelled between them. */
public final class Trail {
    private final Map<String, String> flows;
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable String last;
    private boolean flowsOnly;

    /** @param flows id of the sequence flow by {@link #between} of its ends */
    Trail(Map<String, String> flows) {
        this.flows = flows;
    }

    static String between(String from, String to) {
        return from + ">" + to;
    }

    /** While on, elements are passed without a mark: what was travelled before a return shows in its flows alone. */
    void flowsOnly(boolean on) {
        flowsOnly = on;
    }

    /** Begins anew at this element: the start, or an event on a task's edge. */
    public Trail from(String elementId, MarkState state, @Nullable Instant at) {
        return mark(elementId, state, null, at).after(elementId);
    }

    /** Goes on to this element along the flow that leads there. */
    public Trail to(String elementId, MarkState state, @Nullable ApprovalNode node, @Nullable Instant at) {
        return to(elementId, state, node, at, state == MarkState.PLANNED ? MarkState.PLANNED : MarkState.PASSED);
    }

    /** The same where the way is travelled and the element's own state is another matter. */
    Trail to(
            String elementId, MarkState state, @Nullable ApprovalNode node, @Nullable Instant at, MarkState travelled) {
        var flow = flows.get(between(String.valueOf(last), elementId));
        if (flow == null) {
            throw new IllegalStateException("no flow from " + last + " to " + elementId);
        }
        aside(flow, travelled, null, at);
        return mark(elementId, state, node, at).after(elementId);
    }

    public Trail to(String elementId, MarkState state, @Nullable Instant at) {
        return to(elementId, state, null, at);
    }

    /** Marks an element without going there. */
    public Trail aside(String elementId, MarkState state, @Nullable ApprovalNode node, @Nullable Instant at) {
        marks.add(new Mark(elementId, state, node, at));
        return this;
    }

    /** One for each element: of several, the one that says most. */
    List<Mark> marks() {
        var byElement = new LinkedHashMap<String, Mark>();
        marks.forEach(mark -> byElement.merge(mark.elementId(), mark, Trail::telling));
        return List.copyOf(byElement.values());
    }

    private static Mark telling(Mark one, Mark other) {
        return rank(other.state()) >= rank(one.state()) ? other : one;
    }

    private static int rank(MarkState state) {
        return switch (state) {
            case PLANNED -> 0;
            case SKIPPED -> 1;
            case RETURNED -> 2;
            case PASSED -> 3;
            case REJECTED -> 4;
            case CURRENT -> 5;
        };
    }

    private Trail mark(String elementId, MarkState state, @Nullable ApprovalNode node, @Nullable Instant at) {
        return flowsOnly ? this : aside(elementId, state, node, at);
    }

    private Trail after(String elementId) {
        last = elementId;
        return this;
    }
}
