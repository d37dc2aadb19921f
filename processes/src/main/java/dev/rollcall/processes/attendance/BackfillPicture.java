package dev.rollcall.processes.attendance;

import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PASSED;
import static dev.rollcall.processes.attendance.BackfillProcess.CHIEF_SUPERVISOR;
import static dev.rollcall.processes.attendance.BackfillProcess.LABOUR_OFFICER;
import static dev.rollcall.processes.attendance.BackfillProcess.PROJECT_MANAGER;

import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.processes.attendance.BackfillProcess.Event;
import dev.rollcall.processes.attendance.BackfillProcess.Gateway;
import dev.rollcall.processes.attendance.BackfillProcess.Task;
import dev.rollcall.processes.engine.Frame;
import dev.rollcall.processes.engine.RoutePicture;
import dev.rollcall.processes.engine.Stage;
import dev.rollcall.processes.engine.Trail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The main line of the back-fill: two levels, the question for a supervision unit, and the third level or none. */
final class BackfillPicture extends RoutePicture {

    BackfillPicture(List<RequestStep> steps, List<InboxTask> rows, Trail trail) {
        super(BackfillProcess.STAGES, steps, rows, trail);
    }

    @Override
    protected void travel() {
        begin(Frame.SUBMITTED);
        if (goesOn(LABOUR_OFFICER) && goesOn(PROJECT_MANAGER)) {
            on(Task.CHECK_SUPERVISION, Gateway.SUPERVISION_PRESENT);
            if (skips(CHIEF_SUPERVISOR) || goesOn(CHIEF_SUPERVISOR)) {
                on(Task.APPLY_BACKFILL, Frame.APPROVED);
            }
        }
    }

    @Override
    protected String resubmittedTo() {
        return LABOUR_OFFICER.task();
    }

    @Override
    protected void withdrawnFrom(Stage stage, @Nullable Instant when) {
        trail().from(Event.WITHDRAWAL, PASSED, when).to(Event.WITHDRAWN, PASSED, when);
    }
}
