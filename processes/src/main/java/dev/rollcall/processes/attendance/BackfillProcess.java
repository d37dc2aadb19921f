package dev.rollcall.processes.attendance;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.processes.engine.ApprovalProcess;
import dev.rollcall.processes.engine.ProcessVariable;
import dev.rollcall.processes.engine.Stage;
import dev.rollcall.processes.engine.Trail;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Contract of {@code bpmn/attendance-backfill.bpmn}; checked against it by ProcessModelContractTest. */
@Component
final class BackfillProcess implements ApprovalProcess {
    static final String KEY = "attendance-backfill";
    static final RequestKind KIND = RequestKind.ATTENDANCE_BACKFILL;
    static final String FORM = "attendance/backfill-review";

    /** Error codes the model catches and a delegate may throw: none, every failure rolls the decision back. */
    static final Set<String> ERRORS = Set.of();

    static final Stage LABOUR_OFFICER = new Stage(ApprovalNode.LABOUR_OFFICER, "LabourOfficer", "labour-officer");
    static final Stage PROJECT_MANAGER = new Stage(ApprovalNode.PROJECT_MANAGER, "ProjectManager", "project-manager");
    static final Stage CHIEF_SUPERVISOR =
            new Stage(ApprovalNode.CHIEF_SUPERVISOR, "ChiefSupervisor", "chief-supervisor");
    static final List<Stage> STAGES = List.of(LABOUR_OFFICER, PROJECT_MANAGER, CHIEF_SUPERVISOR);

    /** Service tasks of the main line. */
    static final class Task {
        static final String CHECK_SUPERVISION = "Task_CheckSupervision";
        static final String APPLY_BACKFILL = "Task_ApplyBackfill";

        private Task() {}
    }

    static final class Gateway {
        static final String SUPERVISION_PRESENT = "Gateway_SupervisionPresent";

        private Gateway() {}
    }

    static final class Event {
        static final String WITHDRAWAL = "BoundaryEvent_Withdrawn";
        static final String WITHDRAWN = "EndEvent_Withdrawn";

        private Event() {}
    }

    static final class Variable {
        /** Written after node ② (C10), as of that moment. */
        static final ProcessVariable<Boolean> SUPERVISION_PRESENT =
                ProcessVariable.of("supervisionPresent", Boolean.class);

        private Variable() {}
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public RequestKind kind() {
        return KIND;
    }

    @Override
    public List<Stage> stages() {
        return STAGES;
    }

    @Override
    public Set<ProcessVariable<?>> ownVariables() {
        return Set.of(Variable.SUPERVISION_PRESENT);
    }

    @Override
    public Set<String> ownBeans() {
        return Set.of("backfillTimes", "checkSupervision", "applyBackfill");
    }

    @Override
    public void draw(List<RequestStep> steps, List<InboxTask> rows, Trail trail) {
        new BackfillPicture(steps, rows, trail).draw();
    }
}
