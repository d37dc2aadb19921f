package dev.rollcall.devicebridge.port;

import org.jspecify.annotations.Nullable;

/**
 * The liveness mark of a punch.
 *
 * @param result what the device decided
 * @param algorithm name and version of the algorithm, at most 64 characters
 * @param score 0 to 100
 */
public record Liveness(
        Result result, @Nullable String algorithm, @Nullable Double score) {

    /** No mark was sent; not the same as {@link Result#NOT_CHECKED}, which the device did send. */
    public static final Liveness ABSENT = new Liveness(Result.ABSENT, null, null);

    /** Outcome of the check on the device. */
    public enum Result {
        /** {@code T}: a living person. */
        ALIVE,
        /** {@code F}: the check failed. */
        FAILED,
        /** {@code N}: the device did not check. */
        NOT_CHECKED,
        /** The record carries no mark at all. */
        ABSENT
    }
}
