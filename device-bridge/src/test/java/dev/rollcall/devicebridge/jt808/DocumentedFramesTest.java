package dev.rollcall.devicebridge.jt808;

import static dev.rollcall.devicebridge.jt808.DocumentedFrames.PHONE;
import static dev.rollcall.devicebridge.jt808.DocumentedFrames.PHONE_2013;
import static dev.rollcall.devicebridge.jt808.DocumentedFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the documented frames, and that the same fields make the same bytes. */
class DocumentedFramesTest {
    private static final OffsetDateTime HALF_PAST_SIX = OffsetDateTime.parse("2026-01-05T06:30:15+08:00");

    private static Frame decoded(int line, int id, String phone, int serial) throws Malformed {
        var frame = FrameCodec.decode(frame(line));
        assertThat(frame.id()).isEqualTo(id);
        assertThat(frame.phone()).isEqualTo(phone);
        assertThat(frame.serial()).isEqualTo(serial);
        assertThat(frame.encrypted()).isFalse();
        return frame;
    }

    private static void writes(int line, Frame frame, byte[] body) {
        assertThat(FrameCodec.encode(
                        frame.id(),
                        frame.phoneBytes(),
                        frame.serial(),
                        frame.total(),
                        frame.index(),
                        body,
                        0,
                        body.length))
                .isEqualTo(frame(line));
    }

    @Test
    void registration_2019() throws Malformed {
        var frame = decoded(DocumentedFrames.REGISTER, 0x0100, PHONE, 1);
        var registration = Registration.read(frame.body(), frame.edition());
        assertThat(registration)
                .isEqualTo(new Registration(11, 100, "SITEBRIDGE1", "IOT-GATE", "SN0000000000001", 0, ""));
        writes(DocumentedFrames.REGISTER, frame, registration.body(Edition.V2019));
    }

    @Test
    void answer_to_a_registration() throws Malformed {
        var frame = decoded(DocumentedFrames.REGISTERED, 0x8100, PHONE, 0);
        var answer = RegistrationAnswer.read(frame.body());
        assertThat(answer.serial()).isEqualTo(1);
        assertThat(answer.result()).isEqualTo(RegistrationAnswer.OK);
        assertThat(answer.code()).asString(StandardCharsets.US_ASCII).isEqualTo("A1B2");
        writes(DocumentedFrames.REGISTERED, frame, answer.body());
    }

    @Test
    void login_2019() throws Malformed {
        var frame = decoded(DocumentedFrames.LOGIN, 0x0102, PHONE, 2);
        var login = Login.read(frame.body(), frame.edition());
        assertThat(login.code()).asString(StandardCharsets.US_ASCII).isEqualTo("A1B2");
        assertThat(login.imei()).isEqualTo("860000000000001");
        assertThat(login.software()).isEqualTo("1.0.0");
        writes(DocumentedFrames.LOGIN, frame, login.body(Edition.V2019));
    }

    @Test
    void general_answer() throws Malformed {
        var frame = decoded(DocumentedFrames.GENERAL, 0x8001, PHONE, 1);
        var answer = GeneralAnswer.read(frame.body());
        assertThat(answer).isEqualTo(new GeneralAnswer(2, 0x0102, GeneralAnswer.OK));
        writes(DocumentedFrames.GENERAL, frame, answer.body());
    }

    @Test
    void location() throws Malformed {
        var frame = decoded(DocumentedFrames.LOCATION, 0x0200, PHONE, 3);
        var location = Location.read(frame.body());
        var position = location.position(false);
        assertThat(position.latitude()).isEqualTo(34.7466);
        assertThat(position.longitude()).isEqualTo(113.6254);
        assertThat(position.located()).isTrue();
        assertThat(position.time()).isEqualTo(HALF_PAST_SIX);
        assertThat(position.alarms()).isZero();
        assertThat(position.status()).isEqualTo(3);
        assertThat(location.altitude()).isEqualTo(110);
        assertThat(location.direction()).isEqualTo(90);
        writes(DocumentedFrames.LOCATION, frame, location.body());
    }

    @Test
    void blind_area_batch_with_the_length_of_an_item_in_a_word() throws Malformed {
        var frame = decoded(DocumentedFrames.BLIND_AREA, 0x0704, PHONE, 4);
        var batch = LocationBatch.read(frame.body());
        assertThat(batch.blindArea()).isTrue();
        assertThat(batch.items()).hasSize(2);
        for (var item : batch.items()) {
            assertThat(Location.read(BodyReader.of(item)).time()).isEqualTo(HALF_PAST_SIX);
        }
        writes(DocumentedFrames.BLIND_AREA, frame, batch.body());
    }

    @Test
    void tunnel_with_both_special_bytes_in_it() throws Malformed {
        var frame = decoded(DocumentedFrames.TUNNEL, 0x0900, PHONE, 5);
        var inside = Transparent.read(frame.body());
        assertThat(inside.type()).isEqualTo(Transparent.PUNCH);
        assertThat(inside.payload()).asString(StandardCharsets.US_ASCII).isEqualTo("\u0001{\"seq\":126}~}");
        writes(DocumentedFrames.TUNNEL, frame, inside.body());
    }

    @Test
    void file_in_three_parts() throws Malformed {
        var assembly = new Assembly(Jt808Limits.DEFAULT, new AtomicLong());
        var now = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC).instant();
        for (int i = 0; i < 3; i++) {
            var part = decoded(DocumentedFrames.MEDIA_1 + i, 0x0801, PHONE, 6 + i);
            assertThat(part.total()).isEqualTo(3);
            assertThat(part.index()).isEqualTo(i + 1);
            writes(DocumentedFrames.MEDIA_1 + i, part, part.body().rest());
            assertThat(assembly.add(part, now)).isEqualTo(Assembly.Outcome.TAKEN);
        }
        var message = assembly.find(FrameCodec.decode(frame(DocumentedFrames.MEDIA_1)));
        assertThat(message.complete()).isTrue();
        var media = MediaData.read(BodyReader.of(message.body()));
        assertThat(media.head()).isEqualTo(new MediaEvent(7, 0, 0, 1, 1));
        assertThat(media.location().time()).isEqualTo(HALF_PAST_SIX);
        assertThat(media.data()).hasSize(500 + 500 + 60 - 36);
        for (int i = 0; i < media.data().length; i++) {
            assertThat(media.data()[i]).isEqualTo((byte) i);
        }
        assertThat(media.body()).isEqualTo(message.body());
    }

    @Test
    void logout_and_heartbeat_have_no_body() throws Malformed {
        var logout = decoded(DocumentedFrames.LOGOUT, 0x0003, PHONE, 20);
        assertThat(logout.bodyLength()).isZero();
        writes(DocumentedFrames.LOGOUT, logout, new byte[0]);
        var heartbeat = decoded(DocumentedFrames.HEARTBEAT_2013, 0x0002, PHONE_2013, 21);
        assertThat(heartbeat.edition()).isEqualTo(Edition.V2013);
        assertThat(heartbeat.bodyLength()).isZero();
        writes(DocumentedFrames.HEARTBEAT_2013, heartbeat, new byte[0]);
    }

    @Test
    void upgrade_and_its_result() throws Malformed {
        var frame = decoded(DocumentedFrames.UPGRADE, 0x8108, PHONE, 22);
        var upgrade = UpgradePackage.read(frame.body());
        assertThat(upgrade.type()).isZero();
        assertThat(upgrade.maker()).isEqualTo("SB001");
        assertThat(upgrade.version()).isEqualTo("1.0.1");
        assertThat(HexFormat.of().formatHex(upgrade.data())).isEqualTo("dead7e7d");
        writes(DocumentedFrames.UPGRADE, frame, upgrade.body());
        var result = decoded(DocumentedFrames.UPGRADED, 0x0108, PHONE, 23);
        assertThat(UpgradeResult.read(result.body())).isEqualTo(new UpgradeResult(0, 0));
        writes(DocumentedFrames.UPGRADED, result, new UpgradeResult(0, 0).body());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void a_frame_cut_anywhere_is_malformed_and_nothing_worse(int line) {
        var whole = frame(line);
        for (int length = 0; length < whole.length; length++) {
            assertThat(FrameCodecTest.reason(java.util.Arrays.copyOf(whole, length)))
                    .isNotEmpty();
        }
    }
}
