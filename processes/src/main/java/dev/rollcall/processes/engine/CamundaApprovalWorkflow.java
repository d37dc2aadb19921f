package dev.rollcall.processes.engine;

import static dev.rollcall.processes.engine.EngineFailures.translated;

import dev.rollcall.domain.approval.ApprovalWorkflow;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.Verdict;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approvals on the engine. The engine writes what it has to write before each call returns, so a lost race shows
 * here and not at the commit.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaApprovalWorkflow implements ApprovalWorkflow {
    private final Processes processes;
    private final OpenTasks openTasks;
    private final RuntimeService runtime;
    private final TaskService tasks;

    CamundaApprovalWorkflow(Processes processes, OpenTasks openTasks, RuntimeService runtime, TaskService tasks) {
        this.processes = processes;
        this.openTasks = openTasks;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(RequestKind kind, UUID requestId) {
        translated(
                "start the process of request " + requestId,
                () -> runtime.createProcessInstanceByKey(processes.of(kind).key())
                        .businessKey(requestId.toString())
                        .execute());
    }

    @Override
    public void complete(String taskId, Verdict verdict) {
        var approved = Variables.booleanValue(verdict == Verdict.APPROVE, true); // transient: for the next gateway only
        var variables = Variables.createVariables().putValueTyped(ApprovalProcess.APPROVED.name(), approved);
        translated("complete task " + taskId, () -> {
            try {
                tasks.complete(taskId, variables);
                return taskId;
            } catch (NullValueException gone) {
                throw new OptimisticLockingFailureException("task " + taskId + " is no longer open", gone);
            }
        });
    }

    @Override
    public void cancel(RequestKind kind, UUID requestId) {
        var withdrawal = runtime.createMessageCorrelation(processes.of(kind).withdrawal())
                .processInstanceBusinessKey(requestId.toString());
        translated("withdraw request " + requestId, () -> {
            try {
                return withdrawal.correlateWithResult();
            } catch (MismatchingMessageCorrelationException decided) {
                throw new OptimisticLockingFailureException("request " + requestId + " has moved on", decided);
            }
        });
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<OpenTask> openTasks() {
        return translated(
                "read open tasks",
                () -> processes.all().stream()
                        .flatMap(process -> openTasks.of(process).stream())
                        .toList());
    }
}
