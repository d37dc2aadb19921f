package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.TaskEvents;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Puts an overdue task before platform operations; the task itself stays where it is. */
@Component("escalateReview")
class EscalateReviewDelegate implements JavaDelegate {
    private final Processes processes;
    private final TaskEvents events;

    EscalateReviewDelegate(Processes processes, TaskEvents events) {
        this.processes = processes;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var process = processes.of(
                ((ExecutionEntity) execution).getProcessDefinition().getKey());
        var node = Objects.requireNonNull(process.escalations().get(execution.getCurrentActivityId()));
        events.escalated(process.kind(), UUID.fromString(execution.getProcessBusinessKey()), node);
    }
}
