package dev.rollcall.processes.attendance;

import dev.rollcall.domain.approval.ApprovalNode;

/**
 * One level of the approval as it is drawn: the review, the question behind it, and the timer on its edge with what
 * the timer leads to.
 *
 * @param group role word of the review's candidates
 */
record Stage(
        ApprovalNode node,
        String group,
        String task,
        String gateway,
        String overdue,
        String escalation,
        String escalated) {

    static Stage of(ApprovalNode node, String name, String group) {
        return new Stage(
                node,
                group,
                "Task_" + name + "Review",
                "Gateway_" + name + "Approved",
                "BoundaryEvent_" + name + "ReviewOverdue",
                "Task_Escalate" + name + "Review",
                "EndEvent_" + name + "ReviewEscalated");
    }
}
