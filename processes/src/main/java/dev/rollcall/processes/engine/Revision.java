package dev.rollcall.processes.engine;

import java.util.List;

/** The applicant's step and the gateway that leads there, drawn with the same ids in every model. */
public final class Revision {
    public static final String GROUP = "applicant";
    public static final String FORM = "approval/revision";
    /** Behind every level that did not agree: rejected, or sent back to whom? */
    public static final String GATEWAY = "Gateway_Disapproved";

    public static final String TASK = "Task_ApplicantRevision";
    public static final String ESCALATION = "Task_EscalateApplicantRevision";
    static final String OVERDUE = "BoundaryEvent_ApplicantRevisionOverdue";
    static final String ESCALATED = "EndEvent_ApplicantRevisionEscalated";
    static final String WITHDRAWAL = "BoundaryEvent_RevisionWithdrawn";
    static final String WITHDRAWN = "EndEvent_RevisionWithdrawn";

    private Revision() {}

    /** Every element of it. */
    public static List<String> elements() {
        return List.of(GATEWAY, TASK, OVERDUE, ESCALATION, ESCALATED, WITHDRAWAL, WITHDRAWN);
    }
}
