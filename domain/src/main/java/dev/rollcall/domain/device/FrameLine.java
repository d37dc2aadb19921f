package dev.rollcall.domain.device;

import java.time.Instant;

/**
 * One frame of a device as it was written down.
 *
 * @param id counts up with the order in which frames were written down
 * @param fromDevice else it was sent to the device
 * @param label what it is, in its protocol's words
 * @param bytes how long it was
 * @param shown its content, masked; empty when none of it may be seen
 */
public record FrameLine(long id, Instant at, boolean fromDevice, String label, int bytes, String shown) {}
