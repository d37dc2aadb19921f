package dev.rollcall.domain.approval;

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

    /** Ends the request's process without a decision (withdrawal). */
    void cancel(RequestKind kind, UUID requestId);

    /** Every open user task; the inbox is compared with it and can be rebuilt from it. */
    List<OpenTask> openTasks();

    /** An open task as the sequencer knows it. */
    record OpenTask(String taskId, RequestKind kind, UUID requestId, ApprovalNode node) {}
}
