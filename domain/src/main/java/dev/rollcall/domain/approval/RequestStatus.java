package dev.rollcall.domain.approval;

/** OPEN while somebody is asked; the other three are ends. */
public enum RequestStatus {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
