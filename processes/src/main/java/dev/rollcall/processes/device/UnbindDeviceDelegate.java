package dev.rollcall.processes.device;

import dev.rollcall.domain.approval.RequestEffects;
import dev.rollcall.processes.engine.RequestDelegate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends the binding, in the last decision's own transaction; what the device has to do follows as a command (R135). */
@Component("unbindDevice")
class UnbindDeviceDelegate extends RequestDelegate {

    UnbindDeviceDelegate(ObjectProvider<RequestEffects> effects) {
        super(UnbindProcess.KIND, effects);
    }

    @Override
    protected void act(RequestEffects effects, UUID requestId, DelegateExecution execution) {
        effects.approved(requestId);
    }
}
