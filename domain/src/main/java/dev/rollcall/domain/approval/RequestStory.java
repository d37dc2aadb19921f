package dev.rollcall.domain.approval;

import java.util.List;

/** One request with its route and how it came about. */
public record RequestStory(ApprovalRequest request, List<RequestStep> steps, List<TimelineEntry> timeline) {

    public RequestStory {
        steps = List.copyOf(steps);
        timeline = List.copyOf(timeline);
    }
}
