package dev.rollcall.domain.approval;

/** How strongly what stands beside a request speaks for it (capability 2); {@link #D}: nothing does. */
public enum EvidenceGrade {
    A,
    B,
    C,
    D
}
