package dev.rollcall.processes.project;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.processes.engine.RequestDelegate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Changes the project's status, in the last decision's own transaction (R96). */
@Component("applyStatusChange")
class ApplyStatusChangeDelegate extends RequestDelegate {

    ApplyStatusChangeDelegate(ObjectProvider<RequestEffects> effects) {
        super(StatusChangeProcess.KIND, effects);
    }

    @Override
    protected void act(RequestEffects effects, UUID requestId, DelegateExecution execution) {
        effects.approved(requestId);
    }
}
