package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.RequestEffects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends a request of any kind as rejected, in the rejecting decision's own transaction. */
@Component("recordRejection")
class RecordRejectionDelegate implements JavaDelegate {
    private final Processes processes;
    private final ObjectProvider<RequestEffects> effects;

    RecordRejectionDelegate(Processes processes, ObjectProvider<RequestEffects> effects) {
        this.processes = processes;
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        EffectsOf.kind(processes.of(key).kind(), effects).rejected(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
