package dev.rollcall.devicebridge.zkteco;

import java.time.Duration;

/**
 * The limits a terminal can run into.
 *
 * @param maxBody bytes of a message, a photo included
 * @param maxRows rows of a message; a terminal cannot be told to send fewer, so high
 * @param maxBatch rows stored at once; a message with more is stored in several steps and answered after the last
 * @param retryAfter what a terminal is told to wait when its message could not be stored; whole seconds
 */
public record ZktecoLimits(int maxBody, int maxRows, int maxBatch, Duration retryAfter) {

    /** The limits that docs/devices/zkteco.md promises. */
    public static final ZktecoLimits DEFAULT = new ZktecoLimits(1024 * 1024, 10_000, 200, Duration.ofSeconds(30));

    public ZktecoLimits {
        if (maxBody < 1024 || maxRows < 1 || maxBatch < 1 || retryAfter.toSeconds() < 1) {
            throw new IllegalArgumentException("maxBody from 1024, all others from 1");
        }
    }
}
