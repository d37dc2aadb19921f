package dev.rollcall.processes.attendance;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.processes.engine.RequestDelegate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks after node ② whether the project has a supervision unit now (C10); the domain writes the skip. */
@Component("checkSupervision")
class CheckSupervisionDelegate extends RequestDelegate {

    CheckSupervisionDelegate(ObjectProvider<RequestEffects> effects) {
        super(BackfillProcess.KIND, effects);
    }

    @Override
    protected void act(RequestEffects effects, UUID requestId, DelegateExecution execution) {
        BackfillProcess.Variable.SUPERVISION_PRESENT.set(
                execution, effects.takesPart(requestId, ApprovalNode.CHIEF_SUPERVISOR));
    }
}
