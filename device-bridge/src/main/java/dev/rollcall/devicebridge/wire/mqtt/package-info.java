/**
 * MQTT 3.1.1 on a socket, ended here and not at a broker: frames within bounds of length, time and memory, one connect,
 * QoS 0 and 1, and an acknowledgement after the commit.
 *
 * <p>Knows nothing of topics and of what stands in a payload; that is the protocols' ({@code MqttProtocol}).
 */
@NullMarked
package dev.rollcall.devicebridge.wire.mqtt;

import org.jspecify.annotations.NullMarked;
