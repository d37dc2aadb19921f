package dev.rollcall.devicebridge.wire.http;

import java.time.Duration;

/**
 * Bounds of the HTTP side.
 *
 * @param maxConnections open at once; one more is closed at once
 * @param maxInFlightBytes bytes of bodies held at once, over all connections
 * @param headerTimeout from the first byte of a request (or from connecting) to the end of its header
 * @param bodyTimeout from the end of a message's header to the end of its body
 * @param photoTimeout the same for a photo
 * @param idleTimeout from an answer to the first byte of the next request
 * @param writeTimeout for the client to take an answer
 * @param refusalPause how long nothing is read from a connection after a 503
 * @param retryAfter what a device is told to wait when there is too much at once
 */
public record HttpLimits(
        int maxConnections,
        long maxInFlightBytes,
        Duration headerTimeout,
        Duration bodyTimeout,
        Duration photoTimeout,
        Duration idleTimeout,
        Duration writeTimeout,
        Duration refusalPause,
        Duration retryAfter) {}
