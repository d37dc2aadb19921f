package dev.rollcall.devicebridge.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A native device on MQTT (docs/devices/native-mqtt.md): the messages it would send over HTTP, signed for their topics. For
 * one thread.
 */
public final class NativeMqttLink implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] NOTHING = {};

    private final SimDevice device;
    private final String base;
    private final MqttLink link;

    /** @param nonce for the sign-in, never used before */
    public NativeMqttLink(String host, int port, SimDevice device, Instant now, String nonce) throws IOException {
        this.device = device;
        this.base = "rollcall/v1/" + device.sn();
        var password = SignedMessage.line(device, base + "/connect", now, nonce, NOTHING);
        this.link = new MqttLink(host, port, device.sn(), device.sn(), password, 60);
        if (!link.subscribe(base + "/down/ack")) {
            link.close();
            throw new IOException("not allowed to hear the answers");
        }
    }

    /**
     * Sends a message and waits for what it is answered.
     *
     * @param operation {@code hello}, {@code beat}, {@code punch} or {@code result}
     * @return null when no answer came in time; whether the message arrived is then not known
     */
    public DeviceLink.@Nullable Reply send(String operation, byte[] body, Instant now, String nonce)
            throws IOException {
        var topic = base + "/up/" + operation;
        var line = SignedMessage.line(device, topic, now, nonce, body);
        var payload = new ByteArrayOutputStream(body.length + 160);
        payload.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
        payload.write('\n');
        payload.writeBytes(body);
        link.publish(topic, payload.toByteArray());
        for (var message = link.next(PATIENCE); message != null; message = link.next(PATIENCE)) {
            var answer = Json.read(message.payload());
            if (nonce.equals(answer.path("nonce").asText())) {
                return new DeviceLink.Reply(
                        answer.path("status").asInt(),
                        answer.path("answer").toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return null;
    }

    @Override
    public void close() {
        link.close();
    }
}
