package dev.rollcall.devicebridge.nativeprotocol;

import java.time.Duration;

/**
 * The limits a device can run into.
 *
 * @param maxBody bytes of a message
 * @param maxBatch records of a punch message
 * @param maxPhoto bytes of a photo
 * @param window how far a message other than a punch may be from the server's time, either way
 * @param retryAfter how long a device waits when its message could not be stored; whole seconds
 */
public record ProtocolLimits(int maxBody, int maxBatch, int maxPhoto, Duration window, Duration retryAfter) {

    /** The limits that docs/device-protocol.md promises. */
    public static final ProtocolLimits DEFAULT =
            new ProtocolLimits(256 * 1024, 200, 2 * 1024 * 1024, Duration.ofMinutes(5), Duration.ofSeconds(5));
}
