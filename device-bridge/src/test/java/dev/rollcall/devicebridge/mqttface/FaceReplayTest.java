package dev.rollcall.devicebridge.mqttface;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.ID;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.JPEG;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.REC;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.bytes;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchAnswer.Code;
import dev.rollcall.devicebridge.port.Wire;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A record that nobody could read is handed in once more, by the reader of the live path and the profile of now. */
class FaceReplayTest {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final String LOGIN = "ACME/D-0001";
    private static final String SIGNED_REC = "mqtt/" + LOGIN + "/Rec";

    private final FaceFixture bridge = new FaceFixture();
    private final FaceReplay replay = new FaceReplay(bridge.all, FaceLimits.DEFAULT);

    private PunchAnswer again(byte[] payload) {
        return again(payload, false);
    }

    private PunchAnswer again(byte[] payload, boolean pictureApart) {
        var account = bridge.find(Wire.MQTT_FACE, ID).orElseThrow();
        return replay.replay(Wire.MQTT_FACE, account, REC, payload, pictureApart);
    }

    private void profile(String... settings) {
        bridge.register(
                Wire.MQTT_FACE,
                ID,
                FaceFixture.PASSWORD,
                settings.length == 4
                        ? Map.of(settings[0], settings[1], settings[2], settings[3])
                        : Map.of(settings[0], settings[1]));
    }

    private DeadLetter letter() {
        assertThat(bridge.ports.deadLetters).hasSize(1);
        return bridge.ports.deadLetters.get(0);
    }

    private static String documented() {
        return new String(file("rec-push.json"), StandardCharsets.UTF_8);
    }

    @Test
    void the_documented_record_with_a_name_in_gbk_is_poison_until_the_profile_names_the_encoding() {
        // 誠's second byte is the backslash that takes the quote behind it with it
        var poison = documented().replace("测试甲", "誠").getBytes(GBK);
        assertThat(bridge.open().take(REC, poison).settled()).as("acknowledged").isTrue();
        assertThat(letter().reason()).isEqualTo("NOT_JSON");
        assertThat(letter().raw().toByteArray()).isEqualTo(poison);
        assertThat(again(poison)).isEqualTo(PunchAnswer.malformed("NOT_JSON"));

        profile("liveness", "on", "charset", "GB18030");
        assertThat(again(poison).code()).isEqualTo(Code.STORED);
        assertThat(again(poison).code()).as("a second time").isEqualTo(Code.DUPLICATE);

        assertThat(bridge.ports.stored).hasSize(1);
        assertThat(bridge.ports.photos.values()).containsExactly(JPEG);
        assertThat(bridge.ports.deadLetters).as("no letter of its own").hasSize(1);
    }

    @Test
    void a_corrected_copy_is_read_with_the_offset_the_machine_has_now() {
        var poison = documented().replace("06:30:12", "06:30");
        bridge.open().take(REC, bytes(poison));
        assertThat(letter().reason()).isEqualTo("FIELD_INVALID:time");
        assertThat(letter().origin()).as("no gap in what it counts").isEqualTo(new DeadLetter.Origin(0, "face", 389L));

        profile("liveness", "on", "offset", "+05:30");
        assertThat(again(bytes(documented())).code()).isEqualTo(Code.STORED);
        assertThat(bridge.onlyPunch().deviceTime()).hasToString("2026-01-05T06:30:12+05:30");
    }

    @Test
    void a_copy_in_utf_8_is_read_also_of_a_machine_that_writes_gbk() {
        profile("liveness", "on", "charset", "GB18030");
        assertThat(again(bytes(documented().replace("W-0001", "工1"))).code()).isEqualTo(Code.STORED);
        assertThat(bridge.onlyPunch().person()).isEqualTo("工1");
    }

    @Test
    void a_punch_that_was_stored_without_its_picture_gets_it_and_no_second_punch_is_made() {
        var broken = documented().replace("/9j/4AAQ", "!!!!");
        bridge.open().take(REC, bytes(broken));
        assertThat(letter().reason()).isEqualTo("PHOTO_NOT_BASE64");

        assertThat(again(bytes(broken), true).code()).isEqualTo(Code.DUPLICATE);
        assertThat(bridge.ports.attached).isEmpty();
        assertThat(again(bytes(documented()), true).code()).isEqualTo(Code.DUPLICATE);
        assertThat(bridge.ports.stored).hasSize(1);
        assertThat(bridge.ports.attached.values()).containsExactly(JPEG);
    }

    @Test
    void what_is_another_machines_or_nobodys_stays_unreadable() {
        assertThat(again(bytes(documented().replace(ID, "7"))))
                .isEqualTo(PunchAnswer.malformed("FIELD_INVALID:facesluiceId"));
        assertThat(again(file("str-snap-push.json"))).isEqualTo(PunchAnswer.malformed("OPERATOR_UNKNOWN"));
        assertThat(again(file("rec-push-unregistered.json"))).isEqualTo(PunchAnswer.malformed("PERSON_NOT_REGISTERED"));
        assertThat(bridge.ports.stored).isEmpty();
        assertThat(bridge.ports.deadLetters).isEmpty();
    }

    @Test
    void of_the_signed_dialect_the_signature_is_kept_only_while_it_fits() {
        bridge.registerSigned(LOGIN, FaceFixture.PASSWORD, Map.of("trustLiveness", "true"));
        var account = bridge.find(Wire.MQTT_SIGNED, LOGIN).orElseThrow();
        var sign = FaceFixture.sign(SIGNED_REC + "RecPush" + "W-0001" + "41" + "HW-9" + "2026-01-05 06:30:12" + "0");
        var record = """
                {"operator":"RecPush","clientSign":"%s","info":{"facesluiceId":"D-0001","customId":"W-0001",\
                "RecordID":"%s","uniqueId":"HW-9","time":"2026-01-05 06:30:12","liveDetect":"T"}}""";

        replay.replay(Wire.MQTT_SIGNED, account, SIGNED_REC, bytes(record.formatted(sign, 41)), false);
        replay.replay(Wire.MQTT_SIGNED, account, SIGNED_REC, bytes(record.formatted(sign, 42)), false);

        var punches = bridge.ports.batches.stream()
                .map(batch -> batch.records().get(0))
                .toList();
        assertThat(punches.get(0).signature()).contains(sign);
        assertThat(punches.get(1).signature()).isNull();
    }
}
