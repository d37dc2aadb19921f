package dev.rollcall.domain.device;

/** Whose act a binding is in a region (C15). */
public enum WhoMayBind {
    PROVIDER,
    ENTERPRISE,
    BOTH;

    boolean provider() {
        return this != ENTERPRISE;
    }

    boolean enterprise() {
        return this != PROVIDER;
    }
}
