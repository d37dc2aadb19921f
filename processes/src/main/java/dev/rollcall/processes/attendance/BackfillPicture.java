package dev.rollcall.processes.attendance;

import static dev.rollcall.domain.approval.ProcessPictures.MarkState.CURRENT;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PASSED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PLANNED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.REJECTED;
import static dev.rollcall.domain.approval.ProcessPictures.MarkState.SKIPPED;

import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.ProcessPictures.MarkState;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.approval.StepState;
import dev.rollcall.processes.attendance.BackfillProcess.Event;
import dev.rollcall.processes.attendance.BackfillProcess.Gateway;
import dev.rollcall.processes.attendance.BackfillProcess.Task;
import dev.rollcall.processes.engine.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays one request's route over the model. Travels the main line until the route ends there; from the step that
 * waits on, everything is planned.
 */
final class BackfillPicture {
    private final List<RequestStep> steps;
    private final List<InboxTask> rows;
    private final Trail trail;

    private MarkState onward = PASSED;
    private @Nullable Instant at;

    BackfillPicture(List<RequestStep> steps, List<InboxTask> rows, Trail trail) {
        this.steps = steps;
        this.rows = rows;
        this.trail = trail;
    }

    void draw() {
        at = step(BackfillProcess.LABOUR_OFFICER).startedAt();
        trail.from(Event.SUBMITTED, PASSED, at);
        if (goesOn(BackfillProcess.LABOUR_OFFICER) && goesOn(BackfillProcess.PROJECT_MANAGER)) {
            trail.to(Task.CHECK_SUPERVISION, onward, at).to(Gateway.SUPERVISION_PRESENT, onward, at);
            if (skips(BackfillProcess.CHIEF_SUPERVISOR) || goesOn(BackfillProcess.CHIEF_SUPERVISOR)) {
                trail.to(Task.APPLY_BACKFILL, onward, at).to(Event.APPROVED, onward, at);
            }
        }
        rows.forEach(this::escalation);
    }

    /** Also true for a level that the plan did not foresee. */
    private boolean skips(Stage stage) {
        var step = find(stage);
        step.filter(each -> each.state() == StepState.SKIPPED)
                .ifPresent(each -> trail.aside(stage.task(), SKIPPED, stage.node(), each.endedAt()));
        return step.isEmpty() || step.get().state() == StepState.SKIPPED;
    }

    /** Draws one level; false when the route left the main line there. */
    private boolean goesOn(Stage stage) {
        var step = step(stage);
        switch (step.state()) {
            case APPROVED -> {
                reach(stage, PASSED, step.startedAt());
                at = step.endedAt();
            }
            case REJECTED -> {
                reach(stage, REJECTED, step.startedAt());
                at = step.endedAt();
                trail.to(stage.gateway(), PASSED, at)
                        .to(Task.RECORD_REJECTION, PASSED, at)
                        .to(Event.REJECTED, REJECTED, at);
                return false;
            }
            case CANCELLED -> {
                reach(stage, PASSED, step.startedAt());
                trail.from(Event.WITHDRAWAL, PASSED, step.endedAt()).to(Event.WITHDRAWN, PASSED, step.endedAt());
                return false;
            }
            case ACTIVE -> {
                reach(stage, CURRENT, step.startedAt());
                plan();
            }
            case PLANNED, SKIPPED -> {
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
            var stage = BackfillProcess.STAGES.stream()
                    .filter(each -> each.node() == row.node())
                    .findFirst()
                    .orElseThrow();
            trail.from(stage.overdue(), PASSED, since)
                    .to(stage.escalation(), PASSED, since)
                    .to(stage.escalated(), PASSED, since);
        }
    }

    private RequestStep step(Stage stage) {
        return find(stage).orElseThrow(() -> new IllegalStateException("no step for " + stage.node()));
    }

    private Optional<RequestStep> find(Stage stage) {
        return steps.stream().filter(each -> each.node() == stage.node()).findFirst();
    }
}
