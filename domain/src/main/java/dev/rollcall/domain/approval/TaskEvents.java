package dev.rollcall.domain.approval;

import java.util.UUID;

/** What the sequencer tells of its tasks, in its own transaction; keeps inbox and route in step. */
public interface TaskEvents {

    void opened(RequestKind kind, UUID requestId, ApprovalNode node, String taskId);

    void completed(String taskId);

    /** The task went away without a decision. */
    void cancelled(String taskId);

    /** 24 h without a decision: marks the row and the timeline. */
    void reminded(String taskId);

    /** 72 h without a decision: also puts the task before platform operations; decides nothing. */
    void escalated(RequestKind kind, UUID requestId, ApprovalNode node);
}
