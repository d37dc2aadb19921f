package dev.rollcall.processes.engine;

import static dev.rollcall.domain.approval.ProcessPictures.MarkState.CURRENT;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PASSED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PLANNED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.REJECTED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.RETURNED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.SKIPPED;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays one request's route over the model. A process travels its main line level by level until the route ends there;
 * from the step that waits on, everything is planned.
 */
public abstract class RoutePicture {
    private final List<Stage> stages;
    private final List<RequestStep> steps;
    private final List<InboxTask> rows;
    private List<RequestStep> seen = List.of();
    private final Trail trail;

    private MarkState onward = PASSED;
    private @Nullable Instant at;

    /** @param stages every level the model draws */
    protected RoutePicture(List<Stage> stages, List<RequestStep> steps, List<InboxTask> rows, Trail trail) {
        this.stages = stages;
        this.steps = steps;
        this.rows = rows;
        this.trail = trail;
    }

    public final void draw() {
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).state() == StepState.RETURNED) {
                trail.flowsOnly(true);
                travel(steps.subList(0, i + 1));
                trail.flowsOnly(false);
                returned(steps.get(i));
            }
        }
        travel(steps);
        steps.stream().filter(step -> step.node() == ApprovalNode.APPLICANT).forEach(this::revision);
        rows.forEach(this::escalation);
    }

    /** The main line as it stood when the route had come that far. */
    private void travel(List<RequestStep> soFar) {
        seen = soFar;
        onward = PASSED;
        at = soFar.isEmpty() ? null : soFar.get(0).startedAt();
        travel();
    }

    private void returned(RequestStep step) {
        var stage = stage(step.node());
        trail.aside(stage.task(), RETURNED, step.node(), step.endedAt());
        trail.from(stage.gateway(), RETURNED, step.endedAt()).to(Revision.GATEWAY, PASSED, step.endedAt());
        var to = ApprovalNode.valueOf(Objects.requireNonNull(step.reason()));
        if (to == ApprovalNode.APPLICANT) {
            trail.to(Revision.TASK, PASSED, to, step.endedAt());
        } else {
            trail.to(stage(to).task(), PLANNED, to, step.endedAt(), PASSED);
        }
    }

    private void revision(RequestStep step) {
        switch (step.state()) {
            case ACTIVE -> trail.aside(Revision.TASK, CURRENT, step.node(), step.startedAt());
            case RESUBMITTED ->
                trail.from(Revision.TASK, PASSED, step.endedAt()).to(resubmittedTo(), PLANNED, null, null, PASSED);
            case CANCELLED ->
                trail.from(Revision.WITHDRAWAL, PASSED, step.endedAt()).to(Revision.WITHDRAWN, PASSED, step.endedAt());
            default -> {} // planned, for the moment between the return and its task
        }
    }

    private Stage stage(ApprovalNode node) {
        return stages.stream().filter(each -> each.node() == node).findFirst().orElseThrow();
    }

    /** Draws the main line with {@link #begin}, {@link #on} and {@link #goesOn}. */
    protected abstract void travel();

    /** The element a request filed again comes to first. */
    protected abstract String resubmittedTo();

    private void rejectedAt(@Nullable Instant when) {
        trail.to(Revision.GATEWAY, PASSED, when)
                .to(Frame.RECORD_REJECTION, PASSED, when)
                .to(Frame.REJECTED, REJECTED, when);
    }

    /** Draws the way from a level's edge to the end of a withdrawn request. */
    protected abstract void withdrawnFrom(Stage stage, @Nullable Instant when);

    protected final Trail trail() {
        return trail;
    }

    protected final void begin(String elementId) {
        trail.from(elementId, PASSED, at);
    }

    /** Goes on to elements that decide nothing themselves. */
    protected final void on(String... elementIds) {
        for (var each : elementIds) {
            trail.to(each, onward, at);
        }
    }

    protected final boolean hasStep(Stage stage) {
        return find(stage).isPresent();
    }

    /** Whether the route leads past a level; also true for one that the plan did not foresee. */
    protected final boolean skips(Stage stage) {
        var step = find(stage);
        step.filter(each -> each.state() == StepState.SKIPPED)
                .ifPresent(each -> trail.aside(stage.task(), SKIPPED, stage.node(), each.endedAt()));
        return step.isEmpty() || step.get().state() == StepState.SKIPPED;
    }

    /** Draws one level; false when the route left the main line there. */
    protected final boolean goesOn(Stage stage) {
        var step = find(stage).orElseThrow(() -> new IllegalStateException("no step for " + stage.node()));
        switch (step.state()) {
            case APPROVED, SUPERSEDED -> {
                reach(stage, PASSED, step.startedAt());
                at = step.endedAt();
            }
            case REJECTED -> {
                reach(stage, REJECTED, step.startedAt());
                at = step.endedAt();
                trail.to(stage.gateway(), PASSED, at);
                rejectedAt(at);
                return false;
            }
            case RETURNED -> {
                reach(stage, PASSED, step.startedAt());
                trail.to(stage.gateway(), PASSED, step.endedAt());
                return false;
            }
            case CANCELLED -> {
                if (step.startedAt() == null) {
                    return false; // ended before the route came there
                }
                reach(stage, PASSED, step.startedAt());
                withdrawnFrom(stage, step.endedAt());
                return false;
            }
            case ACTIVE -> {
                reach(stage, CURRENT, step.startedAt());
                plan();
            }
            case PLANNED, SKIPPED, RESUBMITTED -> {
                plan();
                reach(stage, PLANNED, null);
            }
        }
        trail.to(stage.gateway(), onward, at);
        return true;
    }

    private void reach(Stage stage, MarkState state, @Nullable Instant since) {
        trail.to(stage.task(), state, stage.node(), since);
    }

    private void plan() {
        onward = PLANNED;
        at = null;
    }

    private void escalation(InboxTask row) {
        var since = row.escalatedAt();
        if (since != null) {
            if (row.node() == ApprovalNode.APPLICANT) {
                trail.from(Revision.OVERDUE, PASSED, since)
                        .to(Revision.ESCALATION, PASSED, since)
                        .to(Revision.ESCALATED, PASSED, since);
                return;
            }
            var stage = stage(row.node());
            trail.from(stage.overdue(), PASSED, since)
                    .to(stage.escalation(), PASSED, since)
                    .to(stage.escalated(), PASSED, since);
        }
    }

    private Optional<RequestStep> find(Stage stage) {
        // Asked again, a level has several steps; the last is how it stands.
        return seen.stream().filter(each -> each.node() == stage.node()).reduce((one, later) -> later);
    }
}
