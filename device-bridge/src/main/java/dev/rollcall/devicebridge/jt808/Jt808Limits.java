package dev.rollcall.devicebridge.jt808;

import java.time.Duration;

/**
 * What a terminal can run into.
 *
 * @param loginPatience how long the next frame of somebody unproven may take
 * @param idle how long a terminal may be silent; three heartbeats of a slow one
 * @param framesBeforeLogin so many frames, and then the end, for somebody who does not prove himself
 * @param unreadableInARow so many frames of a terminal that cannot be read, and then the end
 * @param maxParts of a message that is longer than a frame
 * @param openMessages incomplete messages of one connection; another one pushes the oldest out
 * @param maxAssembled bytes of incomplete messages of one connection
 * @param maxAssembledOverall bytes of incomplete messages of all connections
 * @param askAfter how long a missing part is awaited before it is asked for; then as long again
 * @param forgetAfter how long an incomplete message is kept after its last part
 */
public record Jt808Limits(
        Duration loginPatience,
        Duration idle,
        int framesBeforeLogin,
        int unreadableInARow,
        int maxParts,
        int openMessages,
        int maxAssembled,
        long maxAssembledOverall,
        Duration askAfter,
        Duration forgetAfter) {

    /** The limits that docs/devices/jt808.md promises. */
    public static final Jt808Limits DEFAULT = new Jt808Limits(
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            8,
            20,
            512,
            4,
            512 * 1024,
            64L * 1024 * 1024,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60));

    public Jt808Limits {
        if (framesBeforeLogin < 1 || unreadableInARow < 1 || maxParts < 1 || openMessages < 1) {
            throw new IllegalArgumentException("counts start at 1");
        }
    }
}
