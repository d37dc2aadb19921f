package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ProcessPictures.Mark;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks elements one after the other, and the flows travelled between them. */
public final class Trail {
    private final Map<String, String> flows;
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable String last;

    /** @param flows id of the sequence flow by {@link #between} of its ends */
    Trail(Map<String, String> flows) {
        this.flows = flows;
    }

    static String between(String from, String to) {
        return from + ">" + to;
    }

    /** Begins anew at this element: the start, or an event on a task's edge. */
    public Trail from(String elementId, MarkState state, @Nullable Instant at) {
        return aside(elementId, state, null, at).after(elementId);
    }

    /** Goes on to this element along the flow that leads there. */
    public Trail to(String elementId, MarkState state, @Nullable ApprovalNode node, @Nullable Instant at) {
        var flow = flows.get(between(String.valueOf(last), elementId));
        if (flow == null) {
            throw new IllegalStateException("no flow from " + last + " to " + elementId);
        }
        aside(flow, state == MarkState.PLANNED ? MarkState.PLANNED : MarkState.PASSED, null, at);
        return aside(elementId, state, node, at).after(elementId);
    }

    public Trail to(String elementId, MarkState state, @Nullable Instant at) {
        return to(elementId, state, null, at);
    }

    /** Marks an element without going there. */
    public Trail aside(String elementId, MarkState state, @Nullable ApprovalNode node, @Nullable Instant at) {
        marks.add(new Mark(elementId, state, node, at));
        return this;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    private Trail after(String elementId) {
        last = elementId;
        return this;
    }
}
