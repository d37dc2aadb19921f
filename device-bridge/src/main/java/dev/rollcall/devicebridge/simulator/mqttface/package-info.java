/**
 * A face machine without hardware, of the mqtt/face family's generic dialect, as docs/devices/mqtt-face.md describes it.
 *
 * <p>Imports nothing of the bridge, so that both cannot share a mistake.
 */
@NullMarked
package dev.rollcall.devicebridge.simulator.mqttface;

import org.jspecify.annotations.NullMarked;
