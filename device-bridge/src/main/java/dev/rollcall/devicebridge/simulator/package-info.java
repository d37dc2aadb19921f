/**
 * Devices without hardware: they speak the native protocol as docs/device-protocol.md describes it.
 *
 * <p>Written from that document and importing nothing of the bridge, so that both cannot share a mistake. Used by the
 * demo, by the tests that kill the application while devices send, and by the load figures.
 */
@NullMarked
package dev.rollcall.devicebridge.simulator;

import org.jspecify.annotations.NullMarked;
