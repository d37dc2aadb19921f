package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.ApprovalNode;

/**
 * One level of an approval as it is drawn: the review, the question behind it, and the timer on its edge with what
 * the timer leads to. The elements of every level are named alike.
 *
 * @param name the word in the ids of its elements
 * @param group role word of the review's candidates
 */
public record Stage(ApprovalNode node, String name, String group) {

    public String task() {
        return "Task_" + name + "Review";
    }

    public String gateway() {
        return "Gateway_" + name + "Approved";
    }

    public String overdue() {
        return "BoundaryEvent_" + name + "ReviewOverdue";
    }

    public String escalation() {
        return "Task_Escalate" + name + "Review";
    }

    public String escalated() {
        return "EndEvent_" + name + "ReviewEscalated";
    }
}
