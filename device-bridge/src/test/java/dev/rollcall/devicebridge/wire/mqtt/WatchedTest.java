package dev.rollcall.devicebridge.wire.mqtt;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.ID;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.PASSWORD;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.REC;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.file;
import static dev.rollcall.devicebridge.wire.mqtt.MqttWire.connectPacket;
import static dev.rollcall.devicebridge.wire.mqtt.MqttWire.publish;
import static dev.rollcall.devicebridge.wire.mqtt.MqttWire.subscribe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.MqttLines;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What somebody who watches an MQTT client sees of its packets, and what never. */
class WatchedTest {
    private static final String SN = "SN-" + ID;
    private static final String DOWN = "mqtt/face/" + ID;

    @Test
    void a_watched_machine_is_read_along_both_ways_and_another_one_is_not() {
        try (var wire = new MqttWire()) {
            wire.face.ports.watched.add("SN-somebody");
            wire.write(connectPacket()).write(publish(REC, 1, file("rec-push.json")));
            assertThat(wire.face.ports.notes).isEmpty();
            wire.face.ports.watched.add(SN);
            wire.write(subscribe(DOWN)).write(publish(REC, 1, file("rec-push.json")));
            assertThat(wire.face.ports.noted())
                    .containsExactly("> SUBSCRIBE", "< SUBACK", "> PUBLISH " + REC, "< PUBACK #7", "< PUBLISH " + DOWN);
            assertThat(wire.face.ports.notes.get(0).head().toUtf8()).isEqualTo(DOWN);
            assertThat(wire.face.ports.notes.get(2).head().toUtf8()).contains("RecPush");
            assertThat(wire.face.ports.notes.get(2).length()).isEqualTo(file("rec-push.json").length);
            assertThat(wire.face.ports.notes.get(4).head().toUtf8()).contains("PushAck");
        }
    }

    @Test
    void the_connect_is_seen_without_its_password_and_a_strange_topic_is_not_repeated() {
        try (var wire = new MqttWire()) {
            wire.face.ports.watched.add(SN);
            wire.write(connectPacket()).write(publish("somebody's/secret", 0, new byte[0]));
            assertThat(wire.face.ports.noted()).containsExactly("> CONNECT", "< CONNACK ACCEPTED", "> PUBLISH ?");
            assertThat(wire.face.ports.notes)
                    .noneMatch(note -> note.head().toUtf8().contains(PASSWORD));
        }
    }

    @Test
    void a_client_that_is_turned_away_is_not_read_along() {
        try (var wire = new MqttWire()) {
            wire.face.ports.watched.add(SN);
            wire.write(MqttWire.connect("MQTT", 4, ID, "wrong", 60));
            assertThat(wire.face.ports.notes).isEmpty();
        }
    }

    @Test
    void of_a_native_message_the_line_with_the_signature_is_left_out() {
        try (var wire = new MqttWire()) {
            wire.face.ports.watched.add("SIM-0001");
            var device = wire.nativeBridge.device;
            var body = "{\"clock\":\"2026-01-05T06:30:25+08:00\"}";
            var topic = "rollcall/v1/SIM-0001/up/beat";
            var line = MqttLines.of(device, topic, Fixture.NOW, "nonce-of-the-beat-1", body);
            wire.write(MqttWire.connect(
                    "MQTT",
                    4,
                    "SIM-0001",
                    "SIM-0001",
                    MqttLines.of(device, "rollcall/v1/SIM-0001/connect", Fixture.NOW, "nonce-of-the-connect", ""),
                    60));
            wire.write(publish(topic, 1, (line + "\n" + body).getBytes(StandardCharsets.UTF_8)));
            assertThat(wire.face.ports.noted())
                    .contains("> PUBLISH " + topic, "< PUBACK #7", "< PUBLISH rollcall/v1/SIM-0001/down/ack");
            assertThat(wire.face.ports.notes.get(2).head().toUtf8()).isEqualTo(body);
        }
    }
}
