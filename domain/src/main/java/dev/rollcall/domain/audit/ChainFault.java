package dev.rollcall.domain.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first place where a chain is not what it was.
 *
 * @param seq of the first record concerned
 * @param at time of that record, or of the last one before it when it is gone; null when there is none
 * @param witness the kept head that tells; null when the database itself contradicts itself
 */
public record ChainFault(
        Kind kind, long seq, @Nullable Instant at, @Nullable KeptHead witness) {

    /** What happened to it. */
    public enum Kind {
        /** Its content or its hash was changed. */
        ALTERED,
        /** It is gone, and later ones are there. */
        MISSING,
        /** It and all after it are gone. */
        CUT,
        /** It, or one before it, was changed, and every hash up to it was computed anew. */
        REWRITTEN
    }
}
