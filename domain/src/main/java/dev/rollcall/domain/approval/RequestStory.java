package dev.rollcall.domain.approval;

import java.util.List;

/**
 * One request with its route and how it came about.
 *
 * @param revisions what changed each time the applicant filed it again, oldest first
 */
public record RequestStory(
        ApprovalRequest request, List<RequestStep> steps, List<TimelineEntry> timeline, List<FormRevision> revisions) {

    public RequestStory {
        steps = List.copyOf(steps);
        timeline = List.copyOf(timeline);
        revisions = List.copyOf(revisions);
    }

    /** Filed once. */
    public RequestStory(ApprovalRequest request, List<RequestStep> steps, List<TimelineEntry> timeline) {
        this(request, steps, timeline, List.of());
    }

    /** Whether it lies with the applicant, to be revised. */
    public boolean awaitsRevision() {
        return steps.stream()
                .anyMatch(step -> step.node() == ApprovalNode.APPLICANT && step.state() == StepState.ACTIVE);
    }
}
