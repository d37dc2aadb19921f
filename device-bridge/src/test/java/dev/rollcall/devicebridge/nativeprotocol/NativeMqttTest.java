package dev.rollcall.devicebridge.nativeprotocol;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.MqttLines;
import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttProtocol.Login;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.message.MqttTalk.Handled;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The native protocol where the transport is MQTT: the sign-in, the line before the body, and the answer's envelope. */
class NativeMqttTest {
    private static final String CONNECT = "rollcall/v1/SIM-0001/connect";
    private static final String PUNCH = "rollcall/v1/SIM-0001/up/punch";
    private static final String BEAT = "rollcall/v1/SIM-0001/up/beat";
    private static final String BEAT_BODY = "{\"clock\":\"2026-01-05T06:30:25+08:00\"}";
    private static final String PUNCH_BODY = """
            {"epoch":3,"boot":"b7f2","batch":[{"seq":39,"person":"W-0001","t":"2026-01-05T06:30:12+08:00",\
            "dir":"IN","live":{"r":"T"},"src":"LIVE"}]}""";

    private final Fixture bridge = new Fixture();
    private final NativeMqtt mqtt = new NativeMqtt(bridge.protocol);

    private String line(String topic, Instant ts, String nonce, String body) {
        return MqttLines.of(bridge.device, topic, ts, nonce, body);
    }

    private byte[] signed(String topic, Instant ts, String nonce, String body) {
        return (line(topic, ts, nonce, body) + "\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private static MqttFrame.Connect connect(String clientId, String user, String password) {
        return new MqttFrame.Connect(clientId, user, password.getBytes(StandardCharsets.UTF_8), 60);
    }

    private MqttTalk open() {
        var password = line(CONNECT, NOW, "nonce-of-the-connect", "");
        return ((Login.Welcome) mqtt.login(connect("SIM-0001", "SIM-0001", password), "192.0.2.7")).talk();
    }

    private static JsonNode answer(Handled handled) {
        try {
            return new ObjectMapper().readTree(handled.messages().get(0).payload());
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    @Test
    void a_connect_is_native_by_the_look_of_its_password() {
        var password = line(CONNECT, NOW, "nonce-of-the-connect", "");
        assertThat(mqtt.owns(connect("SIM-0001", "SIM-0001", password))).isTrue();
        assertThat(mqtt.owns(connect("SIM-0001", "SIM-0002", password))).isFalse();
        assertThat(mqtt.owns(connect("SIM-0001", "SIM-0001", "open-sesame"))).isFalse();
        assertThat(mqtt.owns(connect("a/b", "a/b", password))).isFalse();
    }

    @Test
    void a_device_with_any_clock_gets_in_and_its_nonce_is_used_up() {
        var password = line(CONNECT, Instant.EPOCH, "nonce-of-the-connect", "");
        assertThat(mqtt.login(connect("SIM-0001", "SIM-0001", password), "")).isInstanceOf(Login.Welcome.class);
        assertThat(mqtt.login(connect("SIM-0001", "SIM-0001", password), "")).isInstanceOf(Login.Refused.class);
        assertThat(bridge.ports.refusals.get(0).reason()).isEqualTo(Reason.NONCE_REPLAYED);
    }

    @Test
    void the_signature_of_a_message_opens_no_connection() {
        var password = line(BEAT, NOW, "nonce-of-the-connect", "");
        assertThat(mqtt.login(connect("SIM-0001", "SIM-0001", password), "")).isInstanceOf(Login.Refused.class);
    }

    @Test
    void nobody_is_turned_away_because_the_database_is_away() {
        bridge.ports.noncesFail = true;
        var password = line(CONNECT, NOW, "nonce-of-the-connect", "");
        assertThat(mqtt.login(connect("SIM-0001", "SIM-0001", password), "")).isInstanceOf(Login.Unavailable.class);
    }

    @Test
    void a_punch_is_stored_and_answered_as_over_http() {
        var handled = open().take(PUNCH, signed(PUNCH, Instant.EPOCH, "nonce-of-the-punch", PUNCH_BODY));
        assertThat(handled.settled()).isTrue();
        assertThat(handled.messages().get(0).topic()).isEqualTo("rollcall/v1/SIM-0001/down/ack");
        assertThat(answer(handled).toString()).isEqualTo("""
                {"re":"punch","nonce":"nonce-of-the-punch","status":200,\
                "answer":{"seqUpTo":39,"items":[{"i":0,"seq":39,"code":0}]}}""");
        assertThat(bridge.ports.stored).hasSize(1);
    }

    @Test
    void nothing_is_settled_while_the_store_is_away() {
        bridge.ports.storeFailsAfter = 0;
        var handled = open().take(PUNCH, signed(PUNCH, NOW, "nonce-of-the-punch", PUNCH_BODY));
        assertThat(handled.settled()).isFalse();
        assertThat(answer(handled).path("status").asInt()).isEqualTo(503);
    }

    @Test
    void a_message_signed_for_another_topic_or_for_http_is_not_taken() {
        assertThat(answer(open().take(PUNCH, signed(BEAT, NOW, "nonce-of-the-punch", PUNCH_BODY)))
                        .path("status")
                        .asInt())
                .isEqualTo(401);
        assertThat(bridge.ports.batches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "x y z\n{}", "1 2 3", "1767565825000 nonce-of-the-punch deadbeef\n{}"})
    void a_message_without_a_signature_is_not_taken(String payload) {
        var handled = open().take(PUNCH, payload.getBytes(StandardCharsets.UTF_8));
        assertThat(answer(handled).path("status").asInt()).isEqualTo(401);
        assertThat(bridge.ports.refusals.get(0).reason()).isEqualTo(Reason.HEADERS_INVALID);
        assertThat(bridge.ports.refusals.get(0).path()).isEqualTo(PUNCH);
    }

    @Test
    void a_beat_that_is_late_is_told_the_time() {
        var handled = open().take(BEAT, signed(BEAT, NOW.minusSeconds(301), "nonce-of-the-beat", BEAT_BODY));
        assertThat(answer(handled).at("/answer/error").asText()).isEqualTo("CLOCK_OUT_OF_WINDOW");
    }

    @Test
    void a_body_over_the_limit_is_named_so() {
        var body = " ".repeat(256 * 1024) + "{}";
        var handled = open().take(PUNCH, signed(PUNCH, NOW, "nonce-of-the-punch", body));
        assertThat(answer(handled).path("status").asInt()).isEqualTo(413);
    }

    @Test
    void an_unreadable_body_is_kept_with_its_topic() {
        open().take(PUNCH, signed(PUNCH, NOW, "nonce-of-the-punch", "{"));
        assertThat(bridge.ports.deadLetters.get(0).path()).isEqualTo(PUNCH);
        assertThat(bridge.ports.deadLetters.get(0).raw().toUtf8()).isEqualTo("{");
    }

    @Test
    void a_farewell_means_nothing() {
        assertThat(open().take("rollcall/v1/SIM-0001/up/bye", new byte[0])).isEqualTo(Handled.SILENT);
    }

    @ParameterizedTest
    @CsvSource({
        "rollcall/v1/SIM-0001/up/hello,  true",
        "rollcall/v1/SIM-0001/up/result, true",
        "rollcall/v1/SIM-0001/up/bye,    true",
        "rollcall/v1/SIM-0001/up/photo,  false",
        "rollcall/v1/SIM-0001/down/ack,  false",
        "rollcall/v1/SIM-0002/up/punch,  false"
    })
    void a_device_publishes_on_its_own_topics_alone(String topic, boolean may) {
        assertThat(open().mayPublish(topic)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "rollcall/v1/SIM-0001/down/ack, true",
        "rollcall/v1/SIM-0001/down/#,   true",
        "rollcall/v1/SIM-0002/down/ack, false",
        "rollcall/v1/+/down/ack,        false",
        "#,                             false"
    })
    void a_device_listens_on_its_own_topics_alone(String filter, boolean may) {
        assertThat(open().mayListen(filter)).isEqualTo(may);
    }
}
