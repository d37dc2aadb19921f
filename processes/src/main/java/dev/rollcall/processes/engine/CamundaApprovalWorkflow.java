package dev.rollcall.processes.engine;

import static dev.rollcall.processes.engine.EngineFailures.translated;

import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ApprovalWorkflow;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.VariableMap;
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
    private final ModelsOfTasks models;
    private final TimersOfTasks timers;
    private final RuntimeService runtime;
    private final TaskService tasks;

    CamundaApprovalWorkflow(
            Processes processes,
            OpenTasks openTasks,
            ModelsOfTasks models,
            TimersOfTasks timers,
            RuntimeService runtime,
            TaskService tasks) {
        this.processes = processes;
        this.openTasks = openTasks;
        this.models = models;
        this.timers = timers;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void start(RequestKind kind, UUID requestId) {
        var process = processes.of(kind);
        translated(
                "start the process of request " + requestId,
                () -> runtime.createProcessInstanceByKey(process.key())
                        .businessKey(requestId.toString())
                        .setVariables(process.given(requestId))
                        .execute());
    }

    @Override
    public void complete(String taskId, Verdict verdict) {
        if (verdict == Verdict.RETURN) {
            throw new IllegalArgumentException("a return says to whom: " + taskId);
        }
        complete(taskId, answer(verdict == Verdict.APPROVE, ApprovalProcess.NOBODY));
    }

    @Override
    public void sendBack(String taskId, ApprovalNode to) {
        complete(taskId, answer(false, to.name()));
    }

    @Override
    public void resubmit(String taskId) {
        complete(taskId, Variables.createVariables());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean canSendBack(String taskId) {
        return translated("find the model of task " + taskId, () -> models.knowReturns(taskId));
    }

    /** Transient: for the gateways of this command only. */
    private static VariableMap answer(boolean approved, String returnTo) {
        return Variables.createVariables()
                .putValueTyped(ApprovalProcess.APPROVED.name(), Variables.booleanValue(approved, true))
                .putValueTyped(ApprovalProcess.RETURN_TO.name(), Variables.stringValue(returnTo, true));
    }

    private void complete(String taskId, VariableMap variables) {
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
    public void reschedule(String taskId, Instant remindAt, Instant escalateAt) {
        translated("move the timers of task " + taskId, () -> {
            timers.move(taskId, remindAt, escalateAt);
            return taskId;
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
