package dev.rollcall.devicebridge.simulator;

import java.time.Instant;

/**
 * A punch of a script.
 *
 * @param sentAt when the device sends it; later than the punch itself when it was offline
 * @param twice whether the device sends the same record a second time
 */
public record ScriptedPunch(SimPunch punch, Instant sentAt, boolean twice) {}
