package dev.rollcall.domain.attendance.rule;

/** Whether a worker on site has a contract. */
public enum ContractState {
    /** No labour worker, or not in service that day. */
    NOT_NEEDED,
    ACTIVE,
    /** None was uploaded so far: 未签先进场, a breach of the law from the first day (C7, L1, L16). */
    MISSING,
    /** The last one ended without renewal. */
    EXPIRED
}
