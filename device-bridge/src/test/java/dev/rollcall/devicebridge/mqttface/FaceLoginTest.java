package dev.rollcall.devicebridge.mqttface;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.ID;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.message.Conversation.Guest;
import dev.rollcall.devicebridge.message.MqttProtocol.Login;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceLoginTest {
    private final FaceFixture bridge = new FaceFixture();

    @ParameterizedTest
    @CsvSource({
        "1299524,   open-sesame, DEVICE_UNKNOWN",
        "1299523,   wrong,       SIGNATURE_INVALID",
        "1299523,   '',          SIGNATURE_INVALID",
        "gone,      open-sesame, DEVICE_DISABLED",
        "blank,     '',          SIGNATURE_INVALID",
        "+,         open-sesame, HEADERS_INVALID",
        "a/b,       open-sesame, HEADERS_INVALID"
    })
    void a_stranger_is_turned_away_and_noted(String clientId, String password, Reason reason) {
        bridge.register(Wire.MQTT_FACE, "blank", "", Map.of());
        bridge.register(Wire.MQTT_FACE, "gone", PASSWORD, Map.of());
        bridge.accounts.computeIfPresent(
                "MQTT_FACE gone", (k, a) -> new WireAccount(a.device(), a.login(), a.secret(), a.profile(), false));
        assertThat(bridge.login(bridge.generic, clientId, "admin", password)).isInstanceOf(Login.Refused.class);
        assertThat(bridge.ports.refusals.get(0).reason()).isEqualTo(reason);
    }

    @Test
    void a_machine_that_knows_its_password_has_the_place_of_its_device() {
        assertThat(bridge.open().guest()).contains(new Guest("SN-" + ID, "", true));
    }

    @Test
    void nobody_is_turned_away_because_the_database_is_away() {
        bridge.accountsFail = true;
        assertThat(bridge.login(bridge.generic, ID, "admin", PASSWORD)).isInstanceOf(Login.Unavailable.class);
    }

    @Test
    void a_profile_that_makes_no_sense_lets_nobody_in() {
        bridge.register(Wire.MQTT_FACE, ID, PASSWORD, Map.of("offset", "Beijing"));
        assertThat(bridge.login(bridge.generic, ID, "admin", PASSWORD)).isInstanceOf(Login.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "mqtt/face/basic,         true",
        "mqtt/face/heartbeat,     true",
        "mqtt/face/1299523/Rec,   true",
        "mqtt/face/1299523/Snap,  true",
        "mqtt/face/1299523/Ack,   true",
        "mqtt/face/1299523,       false",
        "mqtt/face/1299524/Rec,   false",
        "mqtt/face/1299523/Rec/x, false"
    })
    void a_machine_publishes_on_its_own_topics_alone(String topic, boolean may) {
        assertThat(bridge.open().mayPublish(topic)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "mqtt/face/1299523, true",
        "mqtt/face/1299523/#, true",
        "mqtt/face/#, false",
        "#, false",
        "mqtt/face/1299524, false"
    })
    void a_machine_listens_on_its_own_topic_alone(String filter, boolean may) {
        assertThat(bridge.open().mayListen(filter)).isEqualTo(may);
    }
}
