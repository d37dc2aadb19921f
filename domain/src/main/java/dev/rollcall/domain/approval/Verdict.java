package dev.rollcall.domain.approval;

/** What an approver says. There is no default: the lazy path must not approve. */
public enum Verdict {
    APPROVE,
    REJECT
}
