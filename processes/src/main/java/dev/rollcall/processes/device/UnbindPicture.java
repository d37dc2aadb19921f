package dev.rollcall.processes.device;

import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PASSED;
import static dev.rollcall.processes.device.UnbindProcess.OPERATIONS;
import static dev.rollcall.processes.device.UnbindProcess.OWNER;
import static dev.rollcall.processes.device.UnbindProcess.PROJECT_MANAGER;

import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.processes.device.UnbindProcess.Event;
import dev.rollcall.processes.device.UnbindProcess.Gateway;
import dev.rollcall.processes.device.UnbindProcess.Task;
import dev.rollcall.processes.engine.Frame;
import dev.rollcall.processes.engine.RoutePicture;
import dev.rollcall.processes.engine.Stage;
import dev.rollcall.processes.engine.Trail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of an unbinding: with the owner's confirmation or past it. */
final class UnbindPicture extends RoutePicture {

    UnbindPicture(List<RequestStep> steps, List<InboxTask> rows, Trail trail) {
        super(UnbindProcess.STAGES, steps, rows, trail);
    }

    @Override
    protected void travel() {
        begin(Frame.SUBMITTED);
        on(Task.DECIDE_ROUTE);
        if (goesOn(PROJECT_MANAGER)) {
            on(Gateway.OWNER_CONFIRMS);
            if ((skips(OWNER) || goesOn(OWNER)) && goesOn(OPERATIONS)) {
                on(Task.UNBIND_DEVICE, Frame.APPROVED);
            }
        }
    }

    @Override
    protected String resubmittedTo() {
        return PROJECT_MANAGER.task();
    }

    @Override
    protected void withdrawnFrom(Stage stage, @Nullable Instant when) {
        trail().from(Event.WITHDRAWAL, PASSED, when).to(Event.WITHDRAWN, PASSED, when);
    }
}
