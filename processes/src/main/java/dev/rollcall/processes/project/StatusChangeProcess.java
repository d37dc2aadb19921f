package dev.rollcall.processes.project;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.project.ManagingLevels;
import dev.rollcall.processes.engine.ApprovalProcess;
import dev.rollcall.processes.engine.ProcessVariable;
import dev.rollcall.processes.engine.Stage;
import dev.rollcall.processes.engine.Trail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Contract of {@code bpmn/project-status-change.bpmn}; checked against it by ProcessModelContractTest. */
@Component
final class StatusChangeProcess implements ApprovalProcess {
    static final String KEY = "project-status-change";
    static final RequestKind KIND = RequestKind.PROJECT_STATUS_CHANGE;
    static final String FORM = "project/status-change-review";

    /** Error codes the model catches and a delegate may throw: none, every failure rolls the decision back. */
    static final Set<String> ERRORS = Set.of();

    static final Stage COUNTY = new Stage(ApprovalNode.COUNTY_ADMINISTRATOR, "County", "county-administrator");
    static final Stage CITY = new Stage(ApprovalNode.CITY_ADMINISTRATOR, "City", "city-administrator");
    static final Stage PROVINCE = new Stage(ApprovalNode.PROVINCE_ADMINISTRATOR, "Province", "province-administrator");
    static final List<Stage> STAGES = List.of(COUNTY, CITY, PROVINCE);

    /** Service tasks of the main line. */
    static final class Task {
        static final String DECIDE_ROUTE = "Task_DecideRoute";
        static final String APPLY_STATUS_CHANGE = "Task_ApplyStatusChange";

        private Task() {}
    }

    static final class Gateway {
        static final String MANAGING_LEVEL = "Gateway_ManagingLevel";

        private Gateway() {}
    }

    static final class Variable {
        /** Name of a {@link dev.rollcall.domain.project.RegionLevel}, frozen at the start (C11). */
        static final ProcessVariable<String> MANAGING_LEVEL = ProcessVariable.of("managingLevel", String.class);
        /** Name of a {@link dev.rollcall.domain.project.ReviewRoute}: the decision table's answer (D-5). */
        static final ProcessVariable<String> APPROVAL_ROUTE = ProcessVariable.of("approvalRoute", String.class);

        private Variable() {}
    }

    private final ObjectProvider<ManagingLevels> levels;

    StatusChangeProcess(ObjectProvider<ManagingLevels> levels) {
        this.levels = levels;
    }

    static String withdrawal(Stage stage) {
        return "BoundaryEvent_" + stage.name() + "Withdrawn";
    }

    static String withdrawn(Stage stage) {
        return "EndEvent_" + stage.name() + "Withdrawn";
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
        return Set.of(Variable.MANAGING_LEVEL, Variable.APPROVAL_ROUTE);
    }

    @Override
    public Set<String> ownBeans() {
        return Set.of("statusChangeTimes", "applyStatusChange");
    }

    @Override
    public Set<String> tables() {
        return Set.of(ApprovalRouteTable.ID);
    }

    @Override
    public Map<String, Object> given(UUID requestId) {
        return Map.of(
                Variable.MANAGING_LEVEL.name(),
                levels.getObject().atFiling(requestId).name());
    }

    @Override
    public void draw(List<RequestStep> steps, List<InboxTask> rows, Trail trail) {
        new StatusChangePicture(steps, rows, trail).draw();
    }
}
