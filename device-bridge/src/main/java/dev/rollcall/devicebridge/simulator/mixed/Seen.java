package dev.rollcall.devicebridge.simulator.mixed;

import java.time.Instant;

/**
 * Somebody passed: who and when is what every protocol says, whatever else it calls the record.
 *
 * @param second no two of one device and person are in the same one
 * @param in true on the way in
 */
public record Seen(String person, Instant second, boolean in) {}
