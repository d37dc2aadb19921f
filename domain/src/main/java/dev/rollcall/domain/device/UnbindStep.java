package dev.rollcall.domain.device;

import java.util.Optional;

/** What happens on an unbound device, in this order. */
public enum UnbindStep {
    /** It lets nobody pass any more and makes no new records. */
    FREEZE,
    /** It sends every record it still holds; they are judged by when they were made (1.5, X25). */
    DRAIN,
    /** It forgets the people of the project. */
    WIPE;

    Optional<UnbindStep> next() {
        return this == WIPE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
