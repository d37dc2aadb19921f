package dev.rollcall.devicebridge.mqttface;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.JPEG;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.bytes;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.json;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.sign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.message.Conversation.Guest;
import dev.rollcall.devicebridge.message.MqttProtocol.Login;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.message.MqttTalk.Handled;
import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.port.Wire;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real-name dialect: what its signature covers, and what it does not. */
class SignedDialectTest {
    private static final String REC = "mqtt/ACME/D-0001/Rec";
    private static final String COVERED = REC + "RecPush" + "W-0001" + "41" + "HW-9" + "2026-01-05 06:30:12";

    private final FaceFixture bridge = new FaceFixture();

    private MqttTalk open(Map<String, String> profile) {
        bridge.registerSigned("ACME/D-0001", "open-sesame", profile);
        return bridge.open(bridge.signed, "D-0001", "ACME/D-0001", "open-sesame");
    }

    private static String record(String signature) {
        return """
                {"operator":"RecPush","messageId":"m-41","clientSign":"%s","info":{"facesluiceId":"D-0001",\
                "customId":"W-0001","RecordID":"41","personName":"测试甲","idCard":"110101199001010000","Sendintime":"1",\
                "uniqueId":"HW-9","time":"2026-01-05 06:30:12","liveDetect":"T","direction":"enter","pic":"%s"}}""".formatted(signature, Base64.getEncoder().encodeToString(JPEG));
    }

    @Test
    void a_signed_record_is_stored_and_acknowledged() {
        var handled = open(Map.of("trustLiveness", "true")).take(REC, bytes(record(sign(COVERED + "1"))));
        var punch = bridge.onlyPunch();
        assertThat(punch.person()).isEqualTo("W-0001");
        assertThat(punch.direction()).isEqualTo(Direction.IN);
        assertThat(punch.liveness().result()).isEqualTo(Liveness.Result.ALIVE);
        assertThat(punch.signature()).startsWith("RSA(topic,operator,customId,RecordID,uniqueId,time,pic?) ");
        assertThat(bridge.ports.photos.values()).containsExactly(JPEG);
        assertThat(handled.messages().get(0).topic()).isEqualTo("mqtt/ACME/D-0001");
        assertThat(json(handled, 0).at("/info/SnapOrRecordID").toString()).isEqualTo("\"41\"");
    }

    @ParameterizedTest
    @CsvSource({
        "W-0001,              W-0002",
        "2026-01-05 06:30:12, 2026-01-05 06:00:12",
        "HW-9,                HW-8",
        "'\"RecordID\":\"41\"', '\"RecordID\":\"42\"'",
        "'\"pic\":\"/9j',      '\"pix\":\"/9j'"
    })
    void a_record_that_was_changed_where_it_is_signed_is_neither_stored_nor_acknowledged(String from, String to) {
        var handled = open(Map.of()).take(REC, bytes(record(sign(COVERED + "1")).replace(from, to)));
        assertThat(handled).isEqualTo(Handled.WITHHELD);
        assertThat(bridge.ports.batches).isEmpty();
        assertThat(bridge.ports.deadLetters).isEmpty();
        assertThat(bridge.ports.refusals.get(0).reason()).isEqualTo(Reason.SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "no base64, ''", "AAAA, ''"})
    void a_record_without_a_signature_is_not_taken(String signature) {
        assertThat(open(Map.of()).take(REC, bytes(record(signature)))).isEqualTo(Handled.WITHHELD);
    }

    @Test
    void a_live_mark_that_is_not_signed_counts_for_nothing_until_somebody_vouches_for_the_model() {
        open(Map.of()).take(REC, bytes(record(sign(COVERED + "1"))));
        assertThat(bridge.onlyPunch().liveness())
                .isEqualTo(new Liveness(Liveness.Result.NOT_CHECKED, "claimed T, not signed", null));
    }

    @ParameterizedTest
    @CsvSource({"F, FAILED", "N, NOT_CHECKED", "X, ABSENT"})
    void a_bad_mark_is_believed_whoever_vouches(String mark, Liveness.Result result) {
        var text = record(sign(COVERED + "1")).replace("\"liveDetect\":\"T\"", "\"liveDetect\":\"" + mark + "\"");
        open(Map.of("trustLiveness", "true")).take(REC, bytes(text));
        assertThat(bridge.onlyPunch().liveness().result()).isEqualTo(result);
    }

    @Test
    void a_registered_gate_stands_above_a_direction_that_is_not_signed() {
        open(Map.of("direction", "OUT")).take(REC, bytes(record(sign(COVERED + "1"))));
        assertThat(bridge.onlyPunch().direction()).isEqualTo(Direction.OUT);
    }

    @Test
    void the_same_record_with_a_changed_direction_is_no_duplicate_of_the_first() {
        var talk = open(Map.of("trustLiveness", "true"));
        var text = record(sign(COVERED + "1"));
        talk.take(REC, bytes(text));
        talk.take(REC, bytes(text.replace("\"enter\"", "\"exit\"")));
        assertThat(bridge.ports.batches.get(0).records().get(0).contentHash())
                .isNotEqualTo(bridge.ports.batches.get(1).records().get(0).contentHash());
    }

    @ParameterizedTest
    @CsvSource({
        "hefei,    mqtt/ACME/basic,                  Online",
        "standard, mqtt/device/ACME/D-0001/basic,    Online"
    })
    void coming_on_line_is_signed_too(String dialect, String topic, String operator) {
        var talk = open(Map.of("dialect", dialect));
        var text = """
                {"operator":"%s","clientSign":"%s","info":{"facesluiceId":"D-0001","time":"2026-01-05 06:30:15"}}""";
        var right = text.formatted(operator, sign(topic + operator + "D-0001"));
        assertThat(json(talk.take(topic, bytes(right)), 0).path("operator").asText())
                .isEqualTo("Online-Ack");
        assertThat(talk.take(topic, bytes(text.formatted(operator, sign("x"))))).isEqualTo(Handled.WITHHELD);
        assertThat(bridge.ports.hellos).hasSize(1);
    }

    @Test
    void the_standard_beats_by_another_name() {
        var topic = "mqtt/device/ACME/D-0001/heartbeat";
        open(Map.of("dialect", "standard")).take(topic, bytes("""
                {"operator":"Basic","messageId":"m","clientSign":"%s",\
                "info":{"deviceCode":"D-0001","time":"2026-01-05 06:30:15"}}""".formatted(sign(topic + "Basic" + "D-0001"))));
        assertThat(bridge.ports.beats).hasSize(1);
    }

    @Test
    void who_was_registered_without_a_password_is_known_by_his_first_signature_and_displaces_nobody() {
        bridge.registerSigned("ACME/D-0001", "", Map.of());
        var talk = bridge.open(bridge.signed, "D-0001", "ACME/D-0001", "");
        assertThat(talk.guest()).isEmpty();
        talk.take(REC, bytes(record(sign(COVERED + "1"))));
        assertThat(talk.guest()).contains(new Guest("SN-ACME-D-0001", "", false));
        assertThat(talk.take("mqtt/ACME/D-0001/Ack", bytes("""
                {"operator":"DeleteAllPerson-Ack","messageId":"x.wipe","code":"200","info":{"result":"ok"}}"""))).isEqualTo(Handled.WITHHELD);
        assertThat(bridge.ports.results).isEmpty();
    }

    @Test
    void a_client_id_of_another_machine_and_a_key_that_is_none_let_nobody_in() {
        bridge.registerSigned("ACME/D-0001", "open-sesame", Map.of());
        assertThat(bridge.login(bridge.signed, "D-0002", "ACME/D-0001", "open-sesame"))
                .isInstanceOf(Login.Refused.class);
        bridge.register(Wire.MQTT_SIGNED, "ACME/D-0001", "open-sesame", Map.of("publicKey", "AAAA"));
        assertThat(bridge.login(bridge.signed, "D-0001", "ACME/D-0001", "open-sesame"))
                .isInstanceOf(Login.Unavailable.class);
    }
}
