package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.Conversation.Guest;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.port.RawBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A native device on its MQTT connection. Each message is signed by itself, so the connection is trusted with nothing. */
final class NativeTalk implements MqttTalk {
    private static final int UNAVAILABLE = 503;
    /** The line with the signature; and room to be told that a body is too large instead of being cut off. */
    private static final int BESIDE_THE_BODY = 64 * 1024;

    private static final Map<String, RequestPath.Operation> OPERATIONS = Map.of(
            "hello", RequestPath.Operation.HELLO,
            "beat", RequestPath.Operation.BEAT,
            "punch", RequestPath.Operation.PUNCH,
            "result", RequestPath.Operation.RESULT);

    private final NativeProtocol protocol;
    private final String sn;
    private final String remote;
    private final String up;
    private final String down;
    private final String ack;

    NativeTalk(NativeProtocol protocol, String sn, String remote) {
        this.protocol = protocol;
        this.sn = sn;
        this.remote = remote;
        this.up = NativeMqtt.PREFIX + sn + "/up/";
        this.down = NativeMqtt.PREFIX + sn + "/down/";
        this.ack = down + "ack";
    }

    @Override
    public Optional<Guest> guest() {
        return Optional.of(new Guest(sn, "", true));
    }

    @Override
    public int maxPayload() {
        return protocol.maxBody() + BESIDE_THE_BODY;
    }

    @Override
    public boolean mayPublish(String topic) {
        return topic.startsWith(up) && (OPERATIONS.containsKey(word(topic)) || isFarewell(topic));
    }

    private String word(String topic) {
        return topic.substring(up.length());
    }

    private boolean isFarewell(String topic) {
        return word(topic).equals("bye");
    }

    @Override
    public boolean mayListen(String filter) {
        return filter.equals(ack)
                || filter.equals(down + "cmd")
                || filter.equals(down + "+")
                || filter.equals(down + "#");
    }

    @Override
    public void strayed(String topic) {
        protocol.strayed(sn, topic, remote);
    }

    @Override
    public Handled take(String topic, byte[] payload) {
        var word = word(topic);
        var operation = OPERATIONS.get(word);
        if (operation == null) {
            return Handled.SILENT; // a farewell: a connection says as much by ending
        }
        var line = SignedLine.before(payload);
        var response = protocol.handleSigned(operation, sn, line.request(topic, remote));
        var answer = new Outgoing(ack, answer(word, line.nonce(), response));
        return new Handled(List.of(answer), response.status() != UNAVAILABLE);
    }

    @Override
    public RawBytes show(byte[] payload) {
        return RawBytes.of(SignedLine.before(payload).rest());
    }

    private static byte[] answer(String word, String nonce, DeviceResponse response) {
        return TransportAnswers.object(json -> {
            json.writeStringField("re", word);
            json.writeStringField("nonce", nonce);
            json.writeNumberField("status", response.status());
            json.writeFieldName("answer");
            json.writeRawValue(new String(response.body(), StandardCharsets.UTF_8));
        });
    }
}
