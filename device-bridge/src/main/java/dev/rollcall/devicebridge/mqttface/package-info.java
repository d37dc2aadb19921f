/**
 * The mqtt/face family of face machines (docs/devices/mqtt-face.md): the generic dialect V1.25, and the signed real-name
 * dialect in its standard and Hefei shapes.
 *
 * <p>Works on topics, payloads and the ports alone. Knows nothing of sockets and of MQTT beyond a connect and a message.
 */
@NullMarked
package dev.rollcall.devicebridge.mqttface;

import org.jspecify.annotations.NullMarked;
