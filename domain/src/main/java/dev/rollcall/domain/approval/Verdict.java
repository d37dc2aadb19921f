package dev.rollcall.domain.approval;

/** What an approver says. There is no default: the lazy path must not approve. */
public enum Verdict {
    APPROVE,
    REJECT,
    /** 退回: an earlier node, or the applicant, is asked again. */
    RETURN
}
