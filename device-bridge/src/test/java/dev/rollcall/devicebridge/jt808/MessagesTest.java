package dev.rollcall.devicebridge.jt808;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-01-05T06:30:15+08:00");

    /** Reads one kind of body. */
    interface Reader {
        Object read(BodyReader body) throws Malformed;
    }

    static List<Reader> readers(Edition edition) {
        return List.of(
                GeneralAnswer::read,
                MissingParts::read,
                body -> Registration.read(body, edition),
                RegistrationAnswer::read,
                body -> Login.read(body, edition),
                Location::read,
                LocationBatch::read,
                body -> DriverIdentity.read(body, edition),
                MediaEvent::read,
                MediaData::read,
                MediaAnswer::read,
                Transparent::read,
                Parameters::read,
                Parameters.Answer::read,
                Parameters.Query::read,
                TerminalControl::read,
                body -> TerminalAttributes.read(body, edition),
                UpgradePackage::read,
                UpgradeResult::read,
                TimeAnswer::read);
    }

    private static BodyReader body(byte[] body) {
        return BodyReader.of(body);
    }

    private static String hex(byte[] body) {
        return HexFormat.of().formatHex(body);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void a_question_for_parts_comes_back_in_both_widths(Edition edition) throws Malformed {
        var question = new MissingParts(6, List.of(2, 3));
        assertThat(hex(question.body(edition)))
                .isEqualTo(edition == Edition.V2013 ? "00060200020003" : "0006000200020003");
        assertThat(MissingParts.read(body(question.body(edition)))).isEqualTo(question);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void texts_are_gbk_and_fill_their_width(Edition edition) throws Malformed {
        var registration = new Registration(41, 100, "SB001", "闸机", "SN1", 0, "工地一号门");
        var body = registration.body(edition);
        assertThat(body).hasSize(edition == Edition.V2013 ? 37 + 10 : 76 + 10);
        assertThat(Registration.read(body(body), edition)).isEqualTo(registration);
    }

    @Test
    void a_registration_of_2011_has_a_shorter_model() throws Malformed {
        var body = new BodyWriter()
                .word(41)
                .word(100)
                .text("SB001", 5)
                .text("IOT-GATE", 8)
                .text("SN00001", 7)
                .u8(0)
                .toByteArray();
        assertThat(Registration.read(body(body), Edition.V2013))
                .isEqualTo(new Registration(41, 100, "SB001", "IOT-GATE", "SN00001", 0, ""));
    }

    @Test
    void in_2013_the_whole_body_of_a_login_is_the_code() throws Malformed {
        var login = Login.read(body("A1B2".getBytes(BodyReader.GBK)), Edition.V2013);
        assertThat(login.code()).asString(BodyReader.GBK).isEqualTo("A1B2");
        assertThat(login.imei()).isEmpty();
        assertThat(login.toString()).doesNotContain("A1B2");
    }

    @Test
    void south_and_west_are_bits_of_the_status() throws Malformed {
        var location = new Location(1, 0xe, 1_500_000, 2_500_000, 0, 123, 0, TIME, new byte[] {1, 4, 0, 0, 0, 9});
        var read = Location.read(body(location.body())).position(true);
        assertThat(read.latitude()).isEqualTo(-1.5);
        assertThat(read.longitude()).isEqualTo(-2.5);
        assertThat(read.blindArea()).isTrue();
        assertThat(read.speed()).isEqualTo(123);
        assertThat(read.alarms()).isEqualTo(1);
        assertThat(Location.read(body(location.body())).body()).isEqualTo(location.body());
    }

    @Test
    void a_clock_that_was_never_set_is_no_time_rather_than_a_wrong_one() throws Malformed {
        var location = new Location(0, 0, 0, 0, 0, 0, 0, null, new byte[0]);
        assertThat(Location.read(body(location.body())).time()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"260230063015", "261305063015", "2601050a3015", "260105246015", "260000000000"})
    void a_time_that_is_none_is_malformed(String bcd) {
        var location = "00000000000000030212" + "30e806c5c938006e0000005a" + bcd;
        assertThatThrownBy(() -> Location.read(body(HexFormat.of().parseHex(location))))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "0104000000", "010400000009ff", "0105000000"})
    void items_after_a_position_that_do_not_fit_are_malformed(String more) {
        var fixed = "0000000000000003021230e806c5c938006e0000005a260105063015";
        assertThatThrownBy(() -> Location.read(body(HexFormat.of().parseHex(fixed + more))))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void a_driver_comes_back_and_is_not_shown(Edition edition) throws Malformed {
        var card = new DriverIdentity.Card("某某", "L-1", "运管处", "20301231", edition == Edition.V2019 ? "ID-1" : "");
        var driver = new DriverIdentity(1, TIME, 0, card);
        assertThat(DriverIdentity.read(body(driver.body(edition)), edition)).isEqualTo(driver);
        assertThat(driver.toString()).doesNotContain("某某", "L-1", "ID-1");
        var gone = new DriverIdentity(2, TIME, -1, null);
        assertThat(DriverIdentity.read(body(gone.body(edition)), edition)).isEqualTo(gone);
        var unreadable = new DriverIdentity(1, TIME, 1, null);
        assertThat(DriverIdentity.read(body(unreadable.body(edition)), edition)).isEqualTo(unreadable);
    }

    @Test
    void multimedia_event_and_answer_come_back() throws Malformed {
        var event = new MediaEvent(0xfffffffeL, 0, 0, 3, 1);
        assertThat(MediaEvent.read(body(event.body()))).isEqualTo(event);
        var missing = new MediaAnswer(7, List.of(2, 3));
        assertThat(hex(missing.body())).isEqualTo("000000070200020003");
        assertThat(MediaAnswer.read(body(missing.body()))).isEqualTo(missing);
        assertThat(hex(new MediaAnswer(7, List.of()).body())).isEqualTo("00000007");
    }

    @Test
    void parameters_are_set_asked_for_and_answered() throws Malformed {
        var values = new LinkedHashMap<Long, byte[]>();
        values.put(Parameters.HEARTBEAT_SECONDS, new byte[] {0, 0, 0, 60});
        values.put(Parameters.SERVER, "device.example".getBytes(BodyReader.GBK));
        var set = new Parameters(values).body();
        assertThat(hex(set)).startsWith("02" + "00000001" + "04" + "0000003c" + "00000013" + "0e");
        assertThat(Parameters.read(body(set)).body()).isEqualTo(set);
        var answer = new Parameters.Answer(9, new Parameters(values)).body();
        assertThat(Parameters.Answer.read(body(answer)).serial()).isEqualTo(9);
        assertThat(Parameters.Answer.read(body(answer)).body()).isEqualTo(answer);
        var query = new Parameters.Query(List.of(1L, 0x18L));
        assertThat(hex(query.body())).isEqualTo("020000000100000018");
        assertThat(Parameters.Query.read(body(query.body()))).isEqualTo(query);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void control_attributes_and_time_come_back(Edition edition) throws Malformed {
        var control = new TerminalControl(TerminalControl.UPGRADE, "http://device.example/fw;;;;;;;SB001;B1;1.0.1;60");
        assertThat(TerminalControl.read(body(control.body()))).isEqualTo(control);
        var attributes =
                new TerminalAttributes(5, "SB001", "IOT-GATE", "SN1", "89860000000000000001", "B1", "1.0.1", 3, 16);
        assertThat(TerminalAttributes.read(body(attributes.body(edition)), edition))
                .isEqualTo(attributes);
        var time = new TimeAnswer(Instant.parse("2026-01-04T22:30:15Z"));
        assertThat(hex(time.body())).as("UTC").isEqualTo("260104223015");
        assertThat(TimeAnswer.read(body(time.body()))).isEqualTo(time);
    }

    @Test
    void a_file_whose_length_is_not_what_is_there_is_malformed() {
        var upgrade = new UpgradePackage(0, "SB001", "1.0.1", new byte[] {1, 2, 3}).body();
        assertThatThrownBy(() -> UpgradePackage.read(new BodyReader(upgrade, 0, upgrade.length - 1)))
                .isInstanceOf(Malformed.class);
    }
}
