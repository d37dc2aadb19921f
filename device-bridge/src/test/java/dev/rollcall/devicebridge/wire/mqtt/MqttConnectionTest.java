package dev.rollcall.devicebridge.wire.mqtt;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.ID;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.JPEG;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.PASSWORD;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.REC;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.bytes;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.file;
import static dev.rollcall.devicebridge.wire.mqtt.MqttWire.connect;
import static dev.rollcall.devicebridge.wire.mqtt.MqttWire.connectPacket;
import static dev.rollcall.devicebridge.wire.mqtt.MqttWire.packet;
import static dev.rollcall.devicebridge.wire.mqtt.MqttWire.publish;
import static dev.rollcall.devicebridge.wire.mqtt.MqttWire.subscribe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.mqttface.FaceFixture;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MQTT on one connection: what is let in, what is answered, what ends it, and that nothing is left behind. */
class MqttConnectionTest {
    private static final String PUBACK = "40020007";

    private static byte[] together(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @Test
    void a_session_cut_at_every_byte_says_the_same() {
        var session = together(
                connectPacket(),
                subscribe("mqtt/face/" + ID),
                publish("mqtt/face/basic", 0, file("online.json")),
                publish(REC, 1, file("rec-push.json")),
                hex("c000"));
        String whole;
        try (var wire = new MqttWire()) {
            whole = wire.write(session).read();
            assertThat(whole)
                    .startsWith("20020000" + "9003000900")
                    .contains(PUBACK)
                    .endsWith("d000");
        }
        for (int cut = 1; cut < session.length; cut++) {
            try (var wire = new MqttWire()) {
                wire.write(session, 0, cut);
                wire.write(session, cut, session.length);
                assertThat(wire.read()).as("cut at %d", cut).isEqualTo(whole);
                assertThat(wire.face.ports.stored).hasSize(1);
            }
        }
        try (var wire = new MqttWire()) {
            for (int at = 0; at < session.length; at++) {
                wire.write(session, at, at + 1);
            }
            assertThat(wire.read()).isEqualTo(whole);
        }
    }

    @Test
    void a_session_that_ends_at_any_byte_leaves_nothing_behind() {
        var session = together(connectPacket(), publish(REC, 1, file("rec-push.json")));
        for (int cut = 0; cut <= session.length; cut++) {
            try (var wire = new MqttWire()) {
                wire.write(session, 0, cut);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MQTT,   4, 1299523, open-sesame, 20020000,   true",
        "MQIsdp, 3, 1299523, open-sesame, 20020000,   true",
        "MQTT,   5, 1299523, open-sesame, 2003008400, false",
        "MQTT,   6, 1299523, open-sesame, 20020001,   false",
        "MQTT,   4, '',      open-sesame, 20020002,   false",
        "MQTT,   4, 1299523, wrong,       20020004,   false",
        "MQTT,   4, nobody,  open-sesame, 20020004,   false",
        "MQXX,   4, 1299523, open-sesame, 20020001,   false"
    })
    void a_connect_is_answered_as_the_protocol_says(
            String name, int level, String clientId, String password, String answer, boolean open) {
        try (var wire = new MqttWire()) {
            wire.write(connect(name, level, clientId, password, 60));
            assertThat(wire.read()).isEqualTo(answer);
            assertThat(wire.open()).isEqualTo(open);
        }
    }

    @Test
    void who_cannot_be_judged_may_come_again() {
        try (var wire = new MqttWire()) {
            wire.face.accountsFail = true;
            wire.write(connectPacket());
            assertThat(wire.read()).isEqualTo("20020003");
            assertThat(wire.open()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c000", // a ping
                "30050001612020", // a message
                "20020000", // an answer
                "16030100c8", // TLS
                "474554202f20485454502f312e310d0a", // HTTP
                "10ffffffff01", // a length of five bytes
                "1081808001", // two megabytes
                "00000000"
            })
    void anything_but_a_connect_ends_a_fresh_connection_without_a_word(String bytes) {
        try (var wire = new MqttWire()) {
            wire.write(hex(bytes));
            assertThat(wire.read()).isEmpty();
            assertThat(wire.open()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20020000", // what only a server says
                "50020007", // of QoS 2
                "62020007",
                "3600", // QoS 3
                "8202000a", // a subscribe to nothing
                "a0020007", // an unsubscribe with wrong flags
                "30ffffff7f", // 256 megabytes
                "82808001" // a subscribe over 16 KB
            })
    void a_packet_no_client_sends_ends_the_connection_without_a_word(String bytes) {
        try (var wire = new MqttWire().in()) {
            wire.write(hex(bytes));
            assertThat(wire.read()).isEmpty();
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void a_second_connect_ends_the_connection() {
        try (var wire = new MqttWire().in()) {
            wire.write(connectPacket());
            assertThat(wire.read()).isEmpty();
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void a_goodbye_ends_the_connection() {
        try (var wire = new MqttWire().in()) {
            wire.write(hex("e000"));
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void each_filter_is_granted_or_refused_by_itself() {
        try (var wire = new MqttWire().in()) {
            wire.write(subscribe("mqtt/face/" + ID, "#", "mqtt/face/1299524"));
            assertThat(wire.read()).isEqualTo("90050009008080");
            wire.write(packet(0xa2, body -> {
                body.writeShort(11);
                MqttWire.text(body, "#");
            }));
            assertThat(wire.read()).isEqualTo("b002000b");
            assertThat(wire.open()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt/face/1299524/Rec", "rollcall/v1/SIM-0001/up/punch", "$SYS/x"})
    void a_message_on_somebody_elses_topic_is_noted_and_ends_the_connection(String topic) {
        try (var wire = new MqttWire().in()) {
            wire.write(publish(topic, 1, file("rec-push.json")));
            assertThat(wire.read()).isEmpty();
            assertThat(wire.open()).isFalse();
            assertThat(wire.face.ports.refusals.get(0).reason()).isEqualTo(Reason.NOT_ITS_OWN);
            assertThat(wire.face.ports.batches).isEmpty();
        }
    }

    @Test
    void a_message_of_the_highest_quality_ends_the_connection() {
        try (var wire = new MqttWire().in()) {
            wire.write(publish(REC, 2, file("rec-push.json")));
            assertThat(wire.read()).isEmpty();
            assertThat(wire.open()).isFalse();
            assertThat(wire.face.ports.batches).isEmpty();
        }
    }

    @Test
    void while_the_store_is_away_no_acknowledgement_of_any_kind_leaves() {
        try (var wire = new MqttWire().in()) {
            wire.face.ports.storeFailsAfter = 0;
            wire.write(publish(REC, 0, file("rec-push.json")));
            assertThat(wire.read()).isEmpty();
            assertThat(wire.open()).isTrue();
            wire.face.ports.storeFailsAfter = null;
            wire.write(publish(REC, 0, file("rec-push.json")));
            assertThat(wire.read()).as("nothing is read for a moment").isEmpty();
            wire.pass(Duration.ofMillis(250));
            assertThat(wire.readText()).contains("PushAck");
            assertThat(wire.face.ports.stored).hasSize(1);
        }
    }

    @Test
    void a_message_of_quality_1_that_was_not_stored_ends_the_connection_since_only_then_it_comes_again() {
        try (var wire = new MqttWire().in()) {
            wire.face.ports.storeFailsAfter = 0;
            wire.write(publish(REC, 1, file("rec-push.json")));
            assertThat(wire.read()).isEmpty();
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void a_connect_takes_ten_seconds_at_most_however_slowly_it_comes() {
        try (var wire = new MqttWire()) {
            var connect = connectPacket();
            for (int i = 0; i < 9; i++) {
                wire.write(connect, i, i + 1);
                wire.pass(Duration.ofSeconds(1));
            }
            assertThat(wire.open()).isTrue();
            wire.pass(Duration.ofSeconds(1));
            assertThat(wire.open()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 90", "0, 1800", "65535, 1800"})
    void a_silent_client_is_given_up_after_one_and_a_half_times_its_keep_alive(int keepAlive, int seconds) {
        try (var wire = new MqttWire()) {
            wire.write(connect("MQTT", 4, ID, PASSWORD, keepAlive));
            wire.pass(Duration.ofSeconds(seconds - 1));
            assertThat(wire.open()).isTrue();
            wire.write(hex("c000"));
            wire.pass(Duration.ofSeconds(seconds - 1));
            assertThat(wire.open()).isTrue();
            wire.pass(Duration.ofSeconds(1));
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void a_frame_that_trickles_in_is_given_up() {
        try (var wire = new MqttWire().in()) {
            wire.write(hex("30ff"));
            wire.pass(Duration.ofSeconds(60));
            assertThat(wire.open()).isFalse();
            assertThat(wire.traffic.slowClients()).isEqualTo(1);
        }
    }

    private static byte[] recordOf(int pictureBytes) {
        var jpeg = Arrays.copyOf(JPEG, pictureBytes);
        return bytes("{\"operator\":\"RecPush\",\"info\":{\"facesluiceId\":\"" + ID + "\",\"customId\":\"W-1\","
                + "\"RecordID\":7,\"time\":\"2026-01-05 06:30:12\",\"pic\":\""
                + Base64.getEncoder().encodeToString(jpeg) + "\"}}");
    }

    @Test
    void a_picture_of_nearly_four_megabytes_of_text_is_taken_and_its_memory_given_back() {
        try (var wire = new MqttWire().in()) {
            var frame = publish(REC, 0, recordOf(3_000_000));
            for (int at = 0; at < frame.length; at += 60_000) {
                wire.write(frame, at, Math.min(frame.length, at + 60_000));
            }
            assertThat(wire.readText()).contains("PushAck");
            assertThat(wire.face.ports.deadLetters.get(0).reason()).isEqualTo("PHOTO_TOO_LARGE");
            assertThat(wire.budget.used()).isZero();
        }
    }

    @Test
    void ten_megabytes_are_refused_by_their_announcement() {
        try (var wire = new MqttWire().in()) {
            var frame = publish(REC, 0, recordOf(7_500_000));
            wire.write(frame, 0, 5);
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void a_large_frame_takes_memory_before_it_comes_and_waits_where_there_is_none() {
        try (var wire = new MqttWire(1_000_000).in()) {
            var others = wire.budget.take(900_000);
            var frame = publish(REC, 0, recordOf(60_000));
            wire.write(frame, 0, 100);
            wire.write(frame, 100, frame.length);
            assertThat(wire.read()).isEmpty();
            assertThat(wire.budget.used()).isEqualTo(900_000);
            others.giveBack();
            wire.pass(Duration.ofMillis(250));
            assertThat(wire.readText()).contains("PushAck");
            assertThat(wire.budget.used()).isZero();
        }
    }

    @Test
    void a_large_frame_that_never_ends_gives_its_memory_back() {
        try (var wire = new MqttWire().in()) {
            var frame = publish(REC, 0, recordOf(60_000));
            wire.write(frame, 0, 30_000);
            assertThat(wire.budget.used()).isEqualTo(3L * frame.length);
            wire.pass(Duration.ofSeconds(60));
            assertThat(wire.open()).isFalse();
            assertThat(wire.budget.used()).isZero();
        }
    }

    @Test
    void a_second_connection_with_a_wrong_password_does_not_displace_the_first_and_one_with_the_right_does() {
        try (var wire = new MqttWire().in()) {
            var stranger = wire.connect();
            stranger.writeInbound(Unpooled.wrappedBuffer(connect("MQTT", 4, ID, "wrong", 60)));
            assertThat(MqttWire.readBytes(stranger)).isEqualTo(hex("20020004"));
            MqttWire.close(stranger);
            assertThat(wire.open()).isTrue();
            wire.write(hex("c000"));
            assertThat(wire.read()).isEqualTo("d000");
            var same = wire.connect();
            same.writeInbound(Unpooled.wrappedBuffer(connectPacket()));
            assertThat(MqttWire.readBytes(same)).isEqualTo(hex("20020000"));
            assertThat(wire.open()).isFalse();
            MqttWire.close(same);
        }
    }

    @Test
    void a_device_that_hangs_up_while_its_picture_is_stored_still_counts_as_long_as_somebody_works_on_it() {
        try (var wire = new MqttWire().in()) {
            var held = new ArrayList<Long>();
            wire.face.ports.beforeStore = () -> {
                wire.channel.pipeline().fireChannelInactive();
                held.add(wire.budget.used());
            };
            var frame = publish(REC, 0, recordOf(60_000));
            wire.write(frame);
            assertThat(held.get(0)).isEqualTo(3L * frame.length);
            assertThat(wire.face.ports.stored).hasSize(1);
        }
    }

    private static byte[] online() {
        var topic = "mqtt/ACME/basic";
        return publish(
                topic,
                0,
                bytes("{\"operator\":\"Online\",\"clientSign\":\"" + FaceFixture.sign(topic + "OnlineD-0001")
                        + "\",\"info\":{\"facesluiceId\":\"D-0001\"}}"));
    }

    @Test
    void who_has_no_secret_of_his_own_displaces_nobody_and_raises_an_alarm() {
        try (var wire = new MqttWire()) {
            wire.face.registerSigned("ACME/D-0001", "", Map.of());
            var connect = connect("MQTT", 4, "D-0001", "ACME/D-0001", "", 60);
            wire.write(together(connect, online()));
            assertThat(wire.readText()).contains("Online-Ack");
            var newcomer = wire.connect();
            newcomer.writeInbound(Unpooled.wrappedBuffer(together(connect, online())));
            assertThat(MqttWire.readBytes(newcomer)).isEqualTo(hex("20020000"));
            assertThat(newcomer.isActive()).isFalse();
            MqttWire.close(newcomer);
            assertThat(wire.open()).isTrue();
            assertThat(wire.alarms).containsExactly("SN-ACME-D-0001");
        }
    }
}
