package dev.rollcall.devicebridge.wire;

import java.time.Duration;

/**
 * Bounds of connections that stay.
 *
 * @param frameTimeout from the first byte of a frame to its last
 * @param writeTimeout for the device to take what it is told
 * @param refusalPause how long nothing is read after something could not be stored or done
 */
public record StreamLimits(Duration frameTimeout, Duration writeTimeout, Duration refusalPause) {}
