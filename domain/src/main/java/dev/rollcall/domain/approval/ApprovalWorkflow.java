package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Port to the sequencer of approvals. Called inside the service's transaction; what it calls back
 * ({@link TaskEvents}, {@link RequestEffects}) runs in the same one.
 */
public interface ApprovalWorkflow {

    void start(RequestKind kind, UUID requestId);

    /**
     * Takes the step that follows from the verdict.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody was faster
     */
    void complete(String taskId, Verdict verdict);

    /**
     * 退回: takes the step to an earlier node, or to the applicant.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody was faster
     */
    void sendBack(String taskId, ApprovalNode to);

    /** Whether the model the task runs on knows of returns; what began on an earlier one does not. */
    boolean canSendBack(String taskId);

    /**
     * The applicant's step is done: the first node is asked again.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody was faster
     */
    void resubmit(String taskId);

    /** Ends the request's process without a decision (withdrawal). */
    void cancel(RequestKind kind, UUID requestId);

    /**
     * Moves the timers of an open task that have not rung yet.
     *
     * @param remindAt a moment that has passed rings at once
     */
    void reschedule(String taskId, Instant remindAt, Instant escalateAt);

    /** Every open user task; the inbox is compared with it and can be rebuilt from it. */
    List<OpenTask> openTasks();

    /** An open task as the sequencer knows it. */
    record OpenTask(String taskId, RequestKind kind, UUID requestId, ApprovalNode node) {}
}
