package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything recorded of one request's way, and what of it was known at an earlier moment. */
record RequestTrail(List<RequestStep> steps, List<Decision> decisions, List<InboxTask> rows, List<TaskAction> actions) {

    RequestTrail {
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
        rows = List.copyOf(rows);
        actions = List.copyOf(actions);
    }

    /** What happened at that very moment has happened. */
    RequestTrail until(Instant moment) {
        return new RequestTrail(
                stepsUntil(moment),
                decisions.stream()
                        .filter(decision -> !decision.decidedAt().isAfter(moment))
                        .map(decision -> decision.seenAt(moment))
                        .toList(),
                rows.stream()
                        .filter(row -> !row.createdAt().isAfter(moment))
                        .map(row -> row.seenAt(moment))
                        .toList(),
                actions.stream()
                        .filter(action -> !action.at().isAfter(moment))
                        .map(action -> action.seenAt(moment))
                        .toList());
    }

    // What was not reached yet was planned: since the last return before the moment. A later return, which asks
    // stations
    // a second time and the applicant at all, was not.
    private List<RequestStep> stepsUntil(Instant moment) {
        var then = new ArrayList<RequestStep>();
        var known = EnumSet.of(ApprovalNode.APPLICANT);
        var since = 0;
        for (var step : steps) {
            if (isPast(step.startedAt(), moment) || isPast(step.endedAt(), moment)) {
                var seen = seenAt(step, moment);
                then.add(seen);
                known.add(step.node());
                if (seen.state() == StepState.RETURNED) {
                    known = EnumSet.of(ApprovalNode.APPLICANT);
                    since = step.position();
                }
            }
        }
        for (var step : steps) {
            if (step.position() > since && known.add(step.node())) {
                then.add(new RequestStep(
                        step.requestId(), step.position(), step.node(), StepState.PLANNED, null, null, null, null));
            }
        }
        return then;
    }

    private RequestStep seenAt(RequestStep step, Instant moment) {
        if (!isPast(step.endedAt(), moment)) {
            return new RequestStep(
                    step.requestId(),
                    step.position(),
                    step.node(),
                    StepState.ACTIVE,
                    step.taskId(),
                    null,
                    step.startedAt(),
                    null);
        }
        return step.state() == StepState.SUPERSEDED && stoodAt(step, moment)
                ? new RequestStep(
                        step.requestId(),
                        step.position(),
                        step.node(),
                        StepState.APPROVED,
                        step.taskId(),
                        step.reason(),
                        step.startedAt(),
                        step.endedAt())
                : step;
    }

    private boolean stoodAt(RequestStep step, Instant moment) {
        return decisions.stream()
                .filter(decision -> decision.taskId().equals(step.taskId()))
                .anyMatch(decision -> !isPast(decision.supersededAt(), moment));
    }

    static boolean isPast(@Nullable Instant at, Instant moment) {
        return at != null && !at.isAfter(moment);
    }

    static @Nullable Instant pastOrNull(@Nullable Instant at, Instant moment) {
        return isPast(at, moment) ? at : null;
    }
}
