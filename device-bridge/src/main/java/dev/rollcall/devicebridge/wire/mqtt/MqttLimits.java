package dev.rollcall.devicebridge.wire.mqtt;

import dev.rollcall.devicebridge.wire.StreamLimits;
import java.time.Duration;

/**
 * Bounds of MQTT connections.
 *
 * @param stream what every connection that stays is bound by
 * @param connectTimeout from the opening of the socket to the last byte of the connect
 * @param longestSilence for clients that set no keep-alive, or a longer one
 */
public record MqttLimits(StreamLimits stream, Duration connectTimeout, Duration longestSilence) {

    /** Largest frame of a client that has not been let in, and of any frame that is not a message. */
    public static final int SMALL_FRAME = 16 * 1024;
}
