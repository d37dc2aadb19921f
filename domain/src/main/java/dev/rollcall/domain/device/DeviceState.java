package dev.rollcall.domain.device;

/** Where a device stands in its life (D-7). */
public enum DeviceState {
    /** In the book, on no project yet. */
    REGISTERED,
    /** On a project, never heard of. */
    BOUND,
    /** Heard of; no punch has come through it yet (R138). */
    COMMISSIONING,
    ACTIVE,
    OFFLINE,
    /** An unbind request is open, or what has to follow on the device is not done. */
    UNBINDING,
    /** Off its project and empty; may be bound anew. */
    UNBOUND,
    /** Shut out by operations. */
    DISABLED
}
