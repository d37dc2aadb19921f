package dev.rollcall.devicebridge.mqttface;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.ID;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.JPEG;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.REC;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.bytes;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.file;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.message.MqttTalk.Handled;
import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.PunchSource;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each message of the generic dialect as its document or a real machine writes it, and what becomes of it. */
class FaceMessagesTest {
    private final FaceFixture bridge = new FaceFixture();

    private Handled rec(byte[] payload) {
        return bridge.open().take(REC, payload);
    }

    private static String recPush(String fields) {
        return "{\"operator\":\"RecPush\",\"messageId\":\"m\",\"info\":{\"facesluiceId\":\"" + ID + "\"," + fields
                + "}}";
    }

    private static String punch(String recordId) {
        return recPush("\"customId\":\"W-1\",\"time\":\"2026-01-05 06:30:12\",\"RecordID\":" + recordId);
    }

    @ParameterizedTest
    @CsvSource({
        "rec-push.json,            389, W-0001, 2026-01-05T06:30:12+08:00, IN,      ALIVE,  FACE,         94.0, LIVE",
        "rec-push-misspelt.json,   390, W-0002, 2026-01-05T06:31+08:00,    UNKNOWN, ALIVE,  FACE,         88.5, REPLAY",
        "rec-push-older.json,      17,  24,     2026-01-05T18:02:03+08:00, OUT,     ALIVE,  FACE,         ,     LIVE",
        "rec-push-refused.json,    391, W-0003, 2026-01-05T06:32+08:00,    UNKNOWN, ABSENT, FACE_REFUSED, 93.1, LIVE",
        "rec-push-blacklisted.json,395, W-0005, 2026-01-05T06:32:30+08:00, UNKNOWN, ABSENT, FACE_REFUSED, 93.1, LIVE"
    })
    void a_record_becomes_a_punch_and_is_acknowledged(
            String file,
            long seq,
            String person,
            OffsetDateTime time,
            Direction direction,
            Liveness.Result liveness,
            String method,
            Double score,
            PunchSource source) {
        var handled = rec(file(file));
        var punch = bridge.onlyPunch();
        assertThat(punch.seq()).isEqualTo(seq);
        assertThat(punch.person()).isEqualTo(person);
        assertThat(punch.deviceTime()).isEqualTo(time);
        assertThat(punch.direction()).isEqualTo(direction);
        assertThat(punch.liveness().result()).isEqualTo(liveness);
        assertThat(punch.method()).isEqualTo(method);
        assertThat(punch.score()).isEqualTo(score);
        assertThat(punch.source()).isEqualTo(source);
        assertThat(bridge.ports.batches.get(0).epoch()).isZero();
        assertThat(bridge.ports.batches.get(0).boot()).isEqualTo("face");
        assertThat(handled.settled()).isTrue();
        assertThat(handled.messages().get(0).topic()).isEqualTo("mqtt/face/" + ID);
        var ack = json(handled, 0);
        assertThat(ack.path("operator").asText()).isEqualTo("PushAck");
        assertThat(ack.at("/info/PushAckType").textValue()).isEqualTo("2");
        assertThat(ack.at("/info/SnapOrRecordID").asLong()).isEqualTo(seq);
    }

    @Test
    void the_picture_is_stored_with_the_punch_and_left_out_of_its_row() {
        rec(file("rec-push.json"));
        var punch = bridge.onlyPunch();
        assertThat(punch.photo()).isNotNull();
        assertThat(bridge.ports.photos.values()).containsExactly(JPEG);
        assertThat(punch.raw().toUtf8())
                .contains("\"pic\": \"(47 bytes)\"", "\"scene\": \"(47 bytes)\"", "\"RecordID\": 389")
                .doesNotContain("/9j/");
    }

    @ParameterizedTest
    @CsvSource({
        "389,      '',     389",
        "'\"389\"', '',    '\"389\"'",
        "389,      string, '\"389\"'",
        "'\"389\"', number, 389",
        "'\"a-7\"', number, '\"a-7\"'"
    })
    void the_number_goes_back_in_the_type_it_came_in_unless_the_profile_says_otherwise(
            String sent, String profile, String answered) {
        bridge.register(Wire.MQTT_FACE, ID, FaceFixture.PASSWORD, Map.of("recordIdType", profile));
        assertThat(json(rec(bytes(punch(sent))), 0).at("/info/SnapOrRecordID").toString())
                .isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "0", "\"-5\"", "\"99999999999999999999\"", "1.5"})
    void a_record_number_that_is_none_gets_a_key_of_63_bits(String recordId) {
        rec(bytes(punch(recordId)));
        assertThat(bridge.onlyPunch().seq()).isGreaterThan(1_000_000);
    }

    @Test
    void the_direction_of_the_gate_holds_where_the_machine_says_none() {
        bridge.register(Wire.MQTT_FACE, ID, FaceFixture.PASSWORD, Map.of("direction", "OUT", "offset", "+05:30"));
        rec(file("rec-push-misspelt.json"));
        assertThat(bridge.onlyPunch().direction()).isEqualTo(Direction.OUT);
        assertThat(bridge.onlyPunch().deviceTime()).isEqualTo("2026-01-05T06:31:00+05:30");
    }

    @Test
    void a_generic_machine_carries_no_liveness_of_its_own() {
        bridge.register(Wire.MQTT_FACE, ID, FaceFixture.PASSWORD, Map.of());
        rec(file("rec-push.json"));
        assertThat(bridge.onlyPunch().liveness()).isEqualTo(Liveness.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "rec-push-unregistered.json, /Rec,  PERSON_NOT_REGISTERED, 2, 392",
        "str-snap-push.json,         /Snap, STRANGER,              1, '\"946\"'"
    })
    void a_face_nobody_knows_is_kept_without_its_picture_and_acknowledged(
            String file, String topic, String reason, String type, String id) {
        var handled = bridge.open().take("mqtt/face/" + ID + topic, file(file));
        assertThat(bridge.ports.batches).isEmpty();
        var letter = bridge.ports.deadLetters.get(0);
        assertThat(letter.reason()).isEqualTo(reason);
        assertThat(letter.raw().toUtf8()).contains("\"pic\":\"(47 bytes)\"").doesNotContain("/9j/");
        assertThat(json(handled, 0).at("/info/PushAckType").textValue()).isEqualTo(type);
        assertThat(json(handled, 0).at("/info/SnapOrRecordID").toString()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"customId\":\"W-1\",\"time\":\"2026-02-30 06:30:12\",\"RecordID\":7; FIELD_INVALID:time",
                "\"customId\":\"W-1\",\"time\":\"yesterday\",\"RecordID\":7; FIELD_INVALID:time",
                "\"customId\":\"W-1\",\"RecordID\":7; FIELD_MISSING:time",
                "\"time\":\"2026-01-05 06:30:12\",\"RecordID\":7; FIELD_MISSING:customId",
                "\"customId\":\"W\\u0000\",\"time\":\"2026-01-05 06:30:12\",\"RecordID\":7; FIELD_INVALID:customId"
            })
    void a_poisonous_record_is_kept_whole_and_acknowledged(String fields, String reason) {
        var handled = rec(bytes(recPush(fields)));
        assertThat(bridge.ports.deadLetters.get(0).reason()).isEqualTo(reason);
        assertThat(bridge.ports.deadLetters.get(0).raw().toUtf8()).isEqualTo(recPush(fields));
        assertThat(json(handled, 0).at("/info/SnapOrRecordID").asInt()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"operator\":\"RecPush\",\"info\":{\"RecordID\" : \"7\",', NOT_JSON",
        "'[{\"RecordID\":7}]', NOT_AN_OBJECT"
    })
    void even_what_is_no_message_is_acknowledged_when_it_names_a_record(String payload, String reason) {
        var handled = rec(bytes(payload));
        assertThat(bridge.ports.deadLetters.get(0).reason()).isEqualTo(reason);
        assertThat(json(handled, 0).at("/info/SnapOrRecordID").asInt()).isEqualTo(7);
    }

    @Test
    void a_kind_of_message_nobody_knows_is_kept_and_acknowledged() {
        var handled = rec(bytes(punch("7").replace("RecPush", "PlateSnapPush")));
        assertThat(bridge.ports.deadLetters.get(0).reason()).isEqualTo("OPERATOR_UNKNOWN");
        assertThat(json(handled, 0).at("/info/SnapOrRecordID").asInt()).isEqualTo(7);
    }

    @Test
    void a_depth_bomb_is_kept_and_acknowledged() {
        var bomb = punch("7").replace("\"customId\"", "\"x\":" + "[".repeat(100_000) + ",\"customId\"");
        assertThat(json(rec(bytes(bomb)), 0).at("/info/SnapOrRecordID").asInt()).isEqualTo(7);
        assertThat(bridge.ports.deadLetters.get(0).reason()).isEqualTo("NOT_JSON");
    }

    @Test
    void a_name_cut_within_a_character_and_bytes_after_the_end_cost_no_punch() {
        var text = punch("7").replace("\"customId\"", "\"persionName\":\"@\",\"customId\"") + "\0\0";
        var payload = text.getBytes(StandardCharsets.ISO_8859_1);
        payload[text.indexOf('@')] = (byte) 0xe6;
        rec(payload);
        assertThat(bridge.onlyPunch().person()).isEqualTo("W-1");
    }

    @Test
    void a_character_cut_before_its_last_byte_costs_no_punch_either() {
        var text = punch("7").replace("\"customId\"", "\"personName\":\"@@@\",\"customId\"");
        var payload = text.getBytes(StandardCharsets.ISO_8859_1);
        int at = text.indexOf('@');
        payload[at] = (byte) 0xf0;
        payload[at + 1] = (byte) 0x9f;
        payload[at + 2] = (byte) 0x98;
        rec(payload);
        assertThat(bridge.onlyPunch().person()).isEqualTo("W-1");
    }

    @Test
    void a_message_of_pictures_without_end_is_kept_and_acknowledged() {
        var handled = rec(bytes(punch("7" + ",\"pic\":\"x\"".repeat(300_000))));
        assertThat(bridge.ports.deadLetters.get(0).reason()).isEqualTo("TOO_MANY_PICTURES");
        assertThat(handled.messages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"not base64!, PHOTO_NOT_BASE64", "aGVsbG8gd29ybGQ=, PHOTO_NOT_JPEG", "/9g=, PHOTO_NOT_JPEG"})
    void a_picture_that_is_none_costs_no_punch(String pic, String reason) {
        var text = punch("7,\"pic\":\"" + pic + "\"");
        var handled = rec(bytes(text));
        assertThat(bridge.onlyPunch().photo()).isNull();
        assertThat(bridge.ports.deadLetters.get(0).reason()).isEqualTo(reason);
        assertThat(bridge.ports.deadLetters.get(0).raw().toUtf8()).isEqualTo(text);
        assertThat(handled.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/jpeg;base64,%s", "%s", "data:image\\/jpeg;base64,%s"})
    void a_picture_is_read_however_its_text_is_escaped(String form) {
        var base64 = Base64.getMimeEncoder(16, bytes("\n")).encodeToString(JPEG);
        var escaped = base64.replace("/", "\\/").replace("\n", "\\r\\n").replace("=", "\\u003d");
        rec(bytes(punch("7,\"pic\":\"" + form.formatted(escaped) + "\"")));
        assertThat(bridge.ports.photos.values()).containsExactly(JPEG);
    }

    @Test
    void a_picture_of_two_megabytes_is_stored_and_a_larger_one_costs_no_punch() {
        rec(bytes(punch("7,\"pic\":\"" + picture(2 * 1024 * 1024) + "\"")));
        assertThat(bridge.ports.photos).hasSize(1);
        rec(bytes(punch("8,\"pic\":\"" + picture(2 * 1024 * 1024 + 1) + "\"")));
        assertThat(bridge.ports.batches).hasSize(2);
        assertThat(bridge.ports.photos).hasSize(1);
        assertThat(bridge.ports.deadLetters.get(0).reason()).isEqualTo("PHOTO_TOO_LARGE");
    }

    private static String picture(int size) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(JPEG, size));
    }

    @Test
    void a_machine_that_speaks_for_another_is_noted_and_not_acknowledged() {
        var handled = rec(bytes(punch("7").replace(ID, "1299524")));
        assertThat(handled).isEqualTo(Handled.WITHHELD);
        assertThat(bridge.ports.batches).isEmpty();
        assertThat(bridge.ports.refusals.get(0).reason()).isEqualTo(TransportRefusal.Reason.NOT_ITS_OWN);
    }

    @Test
    void coming_on_line_is_answered_and_known() {
        var handled = bridge.open().take("mqtt/face/basic", file("online.json"));
        assertThat(new String(handled.messages().get(0).payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"operator\":\"Online-Ack\",\"messageId\":\"10201\",\"info\":"
                        + "{\"facesluiceId\":\"1299523\",\"result\":\"ok\",\"detail\":\"\"}}");
        assertThat(bridge.ports.hellos.get(0).skew()).isEqualTo(Duration.ofSeconds(5));
        assertThat(bridge.ports.hellos.get(0).receivedAt()).isEqualTo(Fixture.NOW);
    }

    @Test
    void coming_on_line_with_a_clock_nobody_can_read_is_answered_too() {
        var handled = bridge.open()
                .take("mqtt/face/basic", bytes("{\"operator\":\"Online\",\"info\":{\"facesluiceId\":\"1299523\"}}"));
        assertThat(handled.messages()).hasSize(1);
        assertThat(bridge.ports.hellos).isEmpty();
    }

    @Test
    void a_beat_tells_the_skew_and_is_not_answered() {
        var handled = bridge.open().take("mqtt/face/heartbeat", file("heartbeat.json"));
        assertThat(handled).isEqualTo(Handled.SILENT);
        assertThat(bridge.ports.beats.get(0).skew()).isEqualTo(Duration.ofSeconds(-3));
    }

    @Test
    void the_same_record_again_is_acknowledged_again_and_stored_once() {
        rec(file("rec-push.json"));
        assertThat(rec(file("rec-push.json")).messages()).hasSize(1);
        assertThat(bridge.ports.stored).hasSize(1);
        assertThat(bridge.ports.photos).hasSize(1);
    }

    @Test
    void nothing_is_acknowledged_while_the_store_is_away_and_everything_after() {
        bridge.ports.storeFailsAfter = 0;
        assertThat(rec(file("rec-push.json"))).isEqualTo(Handled.WITHHELD);
        bridge.ports.storeFailsAfter = null;
        assertThat(rec(file("rec-push.json")).messages()).hasSize(1);
        assertThat(bridge.ports.stored).hasSize(1);
    }

    @Test
    void nothing_is_acknowledged_while_dead_letters_cannot_be_kept() {
        bridge.ports.deadLettersFail = true;
        assertThat(rec(bytes(recPush("\"RecordID\":7")))).isEqualTo(Handled.WITHHELD);
    }

    @Test
    void nothing_is_acknowledged_while_the_picture_is_not_stored() {
        var calls = new int[1];
        bridge.ports.beforeStore = () -> {
            if (++calls[0] == 2) { // first the punch, then the picture
                throw new IllegalStateException("the object store is down");
            }
        };
        assertThat(rec(file("rec-push.json"))).isEqualTo(Handled.WITHHELD);
        assertThat(rec(file("rec-push.json")).messages()).hasSize(1);
        assertThat(bridge.ports.stored).hasSize(1);
        assertThat(bridge.ports.photos.values()).containsExactly(JPEG);
    }
}
