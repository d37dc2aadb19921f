package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.DeadLetterReplay;
import dev.rollcall.domain.device.DeadLetterReplay.Never;
import dev.rollcall.domain.device.DeadLetterReplay.Result;
import dev.rollcall.domain.device.DeadLetterService;
import dev.rollcall.domain.device.LetterLine;
import dev.rollcall.domain.device.LetterQuery;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Wires;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Poison of other makes: kept raw and acknowledged, replayed once its profile is right, and stored once. */
@ServiceTest
class WireReplayTest {
    private static final String WHY = "厂商已确认编码";
    private static final Charset GBK = Charset.forName("GB18030");

    @Autowired
    private Sites sites;

    @Autowired
    private Wires wires;

    @Autowired
    private DeadLetterService service;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    private TestDevice device;
    private Person worker;
    private Caller operator;
    private String login;

    @BeforeEach
    void a_device_at_a_gate() {
        Site site = sites.open();
        device = site.device();
        worker = site.worker(site.team(site.contractor()));
        operator = sites.operator().caller();
        login = "f" + device.id();
    }

    @Test
    void a_face_record_with_a_name_in_gbk_is_stored_once_its_profile_names_the_encoding() throws IOException {
        wires.register(device, "MQTT_FACE", login, Wires.SECRET, "{\"liveness\":\"on\"}");
        // the second byte of that name is a backslash, which takes the quote behind it with it
        publish("Rec", record().replace("测试甲", "誠").getBytes(GBK));
        var letter = open().get(0);
        assertThat(letter.reason()).isEqualTo("NOT_JSON");
        assertThat(replay(letter)).hasValue(Result.UNREADABLE);

        wires.profile(device, "{\"liveness\":\"on\",\"charset\":\"GB18030\"}");

        assertThat(replay(letter)).hasValue(Result.STORED);
        storedOnce(letter);
        assertThat(rows.count("punch_photo where device_id = ? and stored_at is not null", device.id()))
                .isOne();
    }

    @Test
    void a_face_record_with_half_a_time_is_stored_as_a_corrected_copy_in_the_zone_the_profile_has_now()
            throws IOException {
        wires.register(device, "MQTT_FACE", login, Wires.SECRET, "{\"liveness\":\"on\",\"offset\":\"+00:00\"}");
        var whole = record();
        publish("Rec", whole.replace(" 06:30:12\"", " 06:30\"").getBytes(StandardCharsets.UTF_8));
        var letter = open().get(0);
        assertThat(letter.reason()).isEqualTo("FIELD_INVALID:time");
        wires.profile(device, "{\"liveness\":\"on\",\"offset\":\"+08:00\"}");

        var outcome = service.replayCorrected(operator, letter.id(), whole, WHY);

        assertThat(outcome.result().map(DeadLetterReplay.Replayed::result)).hasValue(Result.STORED);
        storedOnce(letter);
        assertThat(attendance.punches(device).get(0)).containsEntry("device_offset_s", 28_800);
    }

    @Test
    void a_zkteco_pin_in_another_encoding_is_stored_once_its_profile_names_the_encoding() {
        wires.register(device, "ZKTECO", login, Wires.SECRET, "{\"liveness\":\"on\",\"charset\":\"UTF-8\"}");
        upload("ATTLOG", "工1\t%s 06:30:12\t0\t15".formatted(SiteTime.dayOf(NOW)).getBytes(GBK));
        var letter = open().get(0);
        assertThat(letter.reason()).isEqualTo("FIELD_INVALID:pin");
        assertThat(replay(letter)).hasValue(Result.UNREADABLE);

        wires.profile(device, "{\"liveness\":\"on\"}");

        assertThat(replay(letter)).as("read; who it is nobody knows").hasValue(Result.QUARANTINED);
        assertThat(attendance.punches(device))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("person_ref", "工1"));
        reopen(letter);
        assertThat(replay(letter)).hasValue(Result.DUPLICATE);
        assertThat(attendance.punches(device)).hasSize(1);
    }

    @Test
    void of_a_whole_zkteco_body_every_row_is_handed_in_again_and_each_is_stored_once_decision_0033() {
        wires.register(device, "ZKTECO", login, Wires.SECRET, "{\"liveness\":\"on\"}");
        var body = new StringBuilder("%s\t%s 06:00:00\t0\t15\n".formatted(worker.ref(), SiteTime.dayOf(NOW)));
        for (var minute = 0; minute < 51; minute++) {
            body.append("%s\t%s 07:%02d\t0\t15\n".formatted(worker.ref(), SiteTime.dayOf(NOW), minute));
        }
        upload("ATTLOG", body.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(attendance.punches(device)).as("the row that could be read").hasSize(1);
        var letter = open().get(0);
        assertThat(letter.reason()).isEqualTo("ROWS:FIELD_INVALID:time");
        var still = service.replay(operator, letter.id(), WHY).result().orElseThrow();
        assertThat(still).isEqualTo(new DeadLetterReplay.Replayed(Result.UNREADABLE, "51/52 FIELD_INVALID:time"));

        var mended = body.toString().replaceAll("( 07:\\d\\d)\t", "$1:00\t");
        var outcome = service.replayCorrected(operator, letter.id(), mended, WHY);

        assertThat(outcome.result().map(DeadLetterReplay.Replayed::result)).hasValue(Result.STORED);
        assertThat(attendance.punches(device)).hasSize(52);
        reopen(letter);
        assertThat(service.replayCorrected(operator, letter.id(), mended, WHY)
                        .result()
                        .map(DeadLetterReplay.Replayed::result))
                .hasValue(Result.DUPLICATE);
        assertThat(attendance.punches(device)).hasSize(52);
    }

    @Test
    void a_letter_that_can_never_be_replayed_says_why_and_changes_nothing() throws IOException {
        wires.register(device, "MQTT_FACE", login, Wires.SECRET, "{}");
        publish(
                "Snap",
                Wires.faceFrame("str-snap-push.json").replace("1299523", login).getBytes(StandardCharsets.UTF_8));
        var letter = open().get(0);

        assertThat(service.letter(operator, letter.id()).orElseThrow().never()).isEqualTo(Never.STRANGER);
        assertThat(service.replay(operator, letter.id(), WHY).result())
                .hasValue(new DeadLetterReplay.Replayed(Result.NO_REPLAYER, "STRANGER"));
        assertThat(open()).hasSize(1);
        assertThat(attendance.punches(device)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mqtt/face/1/Rec,             FIELD_INVALID:time,      ",
        "mqtt/face/1/Rec,             PERSON_NOT_REGISTERED,   NOBODY",
        "mqtt/face/1/Snap,            NOT_JSON,                STRANGER",
        "/iclock/cdata?table=ATTLOG,  ROWS:ROW_SHORT,          ",
        "/iclock/cdata?table=ATTLOG,  VERIFICATION_NOT_TAKEN,  VERIFICATION",
        "/iclock/cdata?table=ATTPHOTO,PHOTO_SIZE,              MULTIMEDIA",
        "/iclock/cdata?table=IDCARD,  IDCARD_NOT_TAKEN,        IDENTITY_CARD",
        "/iclock/cdata?table=ERRORLOG,ERRORLOG:D01E0005,       ERROR_LOG",
        "/iclock/cdata?table=RTLOG,   TABLE_UNKNOWN,           NO_PUNCH",
        "jt808/0900/F1,               NOT_JSON,                ",
        "jt808/0900/F3,               NOT_JSON,                CONTACT",
        "jt808/0801,                  MULTIMEDIA_NOT_TAKEN,    MULTIMEDIA",
        "jt808/0200,                  FIELD_INVALID:position,  BINARY",
        "jt808/0704,                  FIELD_INVALID:count,     BINARY",
        "/rollcall/v1/S/punch,        NOT_JSON,                ",
        "/rollcall/v1/S/beat,         NOT_JSON,                CONTACT",
        "rollcall/v1/S/up/punch,      NOT_JSON,                ",
        "punch,                       CHILD_UNKNOWN,           "
    })
    void what_can_never_be_replayed_is_known_by_path_and_reason(String path, String reason, Never never) {
        assertThat(Hopeless.of(path, reason)).isEqualTo(Optional.ofNullable(never));
    }

    private void storedOnce(LetterLine letter) {
        assertThat(attendance.punches(device))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason", "OK").containsEntry("boot_id", "face"));
        assertThat(open()).isEmpty();
        assertThat(service.replay(operator, letter.id(), WHY).why().map(Refusal::code))
                .as("closed")
                .hasValue("DEAD_LETTER_GONE");
        reopen(letter);
        service.replayCorrected(operator, letter.id(), record(), WHY);
        assertThat(attendance.punches(device)).as("a second replay").hasSize(1);
    }

    private void reopen(LetterLine letter) {
        rows.change("update device_dead_letter set settled_at = null, outcome = null where id = ?", letter.id());
    }

    private Optional<Result> replay(LetterLine letter) {
        return service.replay(operator, letter.id(), WHY).result().map(DeadLetterReplay.Replayed::result);
    }

    /** The documented record, of this machine, this worker and this morning. */
    private String record() {
        return Wires.faceFrame("rec-push.json")
                .replace("1299523", login)
                .replace("W-0001", worker.ref())
                .replace("2026-01-05", SiteTime.dayOf(NOW).toString());
    }

    /** Comes back once it is acknowledged. */
    private void publish(String topic, byte[] payload) throws IOException {
        try (var machine = wires.face(login, "admin", Wires.SECRET)) {
            machine.subscribe("mqtt/face/" + login);
            machine.publish("mqtt/face/" + login + "/" + topic, payload);
            assertThat(machine.next(Duration.ofSeconds(10)))
                    .as("acknowledged")
                    .isNotNull()
                    .satisfies(answer -> assertThat(new String(answer.payload(), StandardCharsets.UTF_8))
                            .contains("PushAck"));
        }
    }

    private void upload(String table, byte[] body) {
        assertThat(wires.zkteco(login, Wires.SECRET, "POST", "cdata", "&table=" + table + "&Stamp=1", body))
                .startsWith("200 OK:");
    }

    private List<LetterLine> open() {
        return service.page(operator, new LetterQuery(device.sn(), null, false, 0, 10))
                .lines();
    }
}
