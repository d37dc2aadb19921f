package dev.rollcall.domain.device;

import java.util.Optional;

/** What happens on an unbound device and with it, in this order. */
public enum UnbindStep {
    /** It lets nobody pass any more and makes no new records. */
    FREEZE(true),
    /** It sends every record it still holds; they are judged by when they were made (1.5, X25). */
    DRAIN(true),
    /** What it says it has made is compared with what is stored; where its protocol has a question for that, it is asked. */
    RECONCILE(false),
    /** It forgets the people of the project. */
    WIPE(true),
    /** Its session ends, and its credential too when it is proven that it holds nothing. */
    REVOKE(false);

    private final boolean onDevice;

    UnbindStep(boolean onDevice) {
        this.onDevice = onDevice;
    }

    /** Whether the device itself has to do something. */
    public boolean onDevice() {
        return onDevice;
    }

    Optional<UnbindStep> next() {
        return this == REVOKE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
