package dev.rollcall.processes.project;

import static dev.rollcall.domain.approval.ProcessPictures.MarkState.PASSED;
import static dev.rollcall.processes.project.StatusChangeProcess.CITY;
import static dev.rollcall.processes.project.StatusChangeProcess.COUNTY;
import static dev.rollcall.processes.project.StatusChangeProcess.PROVINCE;

import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.processes.engine.Frame;
import dev.rollcall.processes.engine.RoutePicture;
import dev.rollcall.processes.engine.Stage;
import dev.rollcall.processes.engine.Trail;
import dev.rollcall.processes.project.StatusChangeProcess.Gateway;
import dev.rollcall.processes.project.StatusChangeProcess.Task;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of a status change: one of three, as the planned route says; levels off that way are not marked. */
final class StatusChangePicture extends RoutePicture {

    StatusChangePicture(List<RequestStep> steps, List<InboxTask> rows, Trail trail) {
        super(StatusChangeProcess.STAGES, steps, rows, trail);
    }

    @Override
    protected void travel() {
        begin(Frame.SUBMITTED);
        on(Task.DECIDE_ROUTE, Gateway.MANAGING_LEVEL);
        if (route().stream().allMatch(this::goesOn)) {
            on(Task.APPLY_STATUS_CHANGE, Frame.APPROVED);
        }
    }

    private List<Stage> route() {
        if (hasStep(PROVINCE)) {
            return List.of(PROVINCE);
        }
        return hasStep(COUNTY) ? List.of(COUNTY, CITY) : List.of(CITY);
    }

    @Override
    protected String resubmittedTo() {
        return Gateway.MANAGING_LEVEL;
    }

    @Override
    protected void withdrawnFrom(Stage stage, @Nullable Instant when) {
        trail().from(StatusChangeProcess.withdrawal(stage), PASSED, when)
                .to(StatusChangeProcess.withdrawn(stage), PASSED, when);
    }
}
