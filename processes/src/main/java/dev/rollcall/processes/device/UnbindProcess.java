package dev.rollcall.processes.device;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStep;
import dev.rollcall.domain.device.UnbindFilings;
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

/** Contract of {@code bpmn/device-unbind.bpmn}; checked against it by UnbindModelContractTest. */
@Component
final class UnbindProcess implements ApprovalProcess {
    static final String KEY = "device-unbind";
    static final RequestKind KIND = RequestKind.DEVICE_UNBIND;
    static final String FORM = "device/unbind-review";

    /** Error codes the model catches and a delegate may throw: none, every failure rolls the decision back. */
    static final Set<String> ERRORS = Set.of();

    static final Stage PROJECT_MANAGER = new Stage(ApprovalNode.PROJECT_MANAGER, "ProjectManager", "project-manager");
    static final Stage OWNER = new Stage(ApprovalNode.OWNER_REPRESENTATIVE, "Owner", "owner-representative");
    static final Stage OPERATIONS = new Stage(ApprovalNode.PLATFORM_OPERATIONS, "Operations", "platform-operations");
    static final List<Stage> STAGES = List.of(PROJECT_MANAGER, OWNER, OPERATIONS);

    /** Service tasks of the main line. */
    static final class Task {
        static final String DECIDE_ROUTE = "Task_DecideRoute";
        static final String UNBIND_DEVICE = "Task_UnbindDevice";

        private Task() {}
    }

    static final class Gateway {
        static final String OWNER_CONFIRMS = "Gateway_OwnerConfirms";

        private Gateway() {}
    }

    static final class Event {
        static final String WITHDRAWAL = "BoundaryEvent_Withdrawn";
        static final String WITHDRAWN = "EndEvent_Withdrawn";

        private Event() {}
    }

    static final class Variable {
        /** Name of a {@link dev.rollcall.domain.project.Province}, frozen at the start. */
        static final ProcessVariable<String> PROVINCE = ProcessVariable.of("province", String.class);
        /** Name of a {@link dev.rollcall.domain.device.UnbindReason}. */
        static final ProcessVariable<String> REASON = ProcessVariable.of("unbindReason", String.class);
        /** Name of a {@link dev.rollcall.domain.device.UnbindRoute}: the decision table's answer. */
        static final ProcessVariable<String> ROUTE = ProcessVariable.of("unbindRoute", String.class);

        private Variable() {}
    }

    private final ObjectProvider<UnbindFilings> filings;

    UnbindProcess(ObjectProvider<UnbindFilings> filings) {
        this.filings = filings;
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
        return Set.of(Variable.PROVINCE, Variable.REASON, Variable.ROUTE);
    }

    @Override
    public Set<String> ownBeans() {
        return Set.of("unbindTimes", "unbindDevice");
    }

    @Override
    public Set<String> tables() {
        return Set.of(UnbindRouteTable.ID);
    }

    @Override
    public Map<String, Object> given(UUID requestId) {
        return UnbindRouteTable.facts(filings.getObject().atFiling(requestId));
    }

    @Override
    public void draw(List<RequestStep> steps, List<InboxTask> rows, Trail trail) {
        new UnbindPicture(steps, rows, trail).draw();
    }
}
