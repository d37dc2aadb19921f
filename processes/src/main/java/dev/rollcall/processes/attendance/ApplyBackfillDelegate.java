package dev.rollcall.processes.attendance;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.processes.engine.RequestDelegate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the approved punches, in the last decision's own transaction. */
@Component("applyBackfill")
class ApplyBackfillDelegate extends RequestDelegate {

    ApplyBackfillDelegate(ObjectProvider<RequestEffects> effects) {
        super(BackfillProcess.KIND, effects);
    }

    @Override
    protected void act(RequestEffects effects, UUID requestId, DelegateExecution execution) {
        effects.approved(requestId);
    }
}
