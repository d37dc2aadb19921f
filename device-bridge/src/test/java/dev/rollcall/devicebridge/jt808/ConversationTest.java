package dev.rollcall.devicebridge.jt808;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.jt808.DocumentedFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.Position;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done about the messages of a terminal that has proven itself, all but its punches. */
class ConversationTest {
    private static final OffsetDateTime HALF_PAST_SIX = OffsetDateTime.parse("2026-01-05T06:30:15+08:00");

    private final TerminalTalk talk = new TerminalTalk();

    @BeforeEach
    void login() {
        talk.login();
    }

    private List<String> reasons() {
        return talk.ports.deadLetters.stream().map(DeadLetter::reason).toList();
    }

    @Test
    void a_heartbeat_is_a_sign_of_life_without_a_clock() {
        assertThat(talk.send(0x0002, new byte[0]).results(0x0002)).containsExactly(GeneralAnswer.OK);
        var beat = talk.ports.beats.get(0);
        assertThat(beat.clock()).isNull();
        assertThat(beat.skew()).isNull();
        assertThat(beat.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void an_order_follows_the_answer_to_a_heartbeat_R135() {
        talk.ports.order = new DeviceOrder("c1.freeze", DeviceOrder.Step.FREEZE, 3, NOW.plus(Duration.ofDays(30)));
        var heard = talk.send(0x0002, new byte[0]);
        assertThat(heard.ids()).containsExactly(0x8001, 0x8900);
        assertThat(heard.body(0x8900)[0]).isEqualTo((byte) 0xf3);
        assertThat(heard.json())
                .isEqualTo("{\"cmd\":{\"id\":\"c1.freeze\",\"kind\":\"unbind\",\"order\":\"freeze\",\"epoch\":3,"
                        + "\"notAfter\":\"2026-02-03T22:30:15Z\"}}");
    }

    @Test
    void a_position_is_kept_and_then_acknowledged() {
        var heard = talk.raw(frame(DocumentedFrames.LOCATION));
        assertThat(heard.results(0x0200)).containsExactly(GeneralAnswer.OK);
        assertThat(talk.ports.positions)
                .containsExactly(new Position(HALF_PAST_SIX, 34.7466, 113.6254, true, 0, 3, 0, false));
    }

    @Test
    void positions_of_a_blind_area_are_marked_as_such() {
        assertThat(talk.raw(frame(DocumentedFrames.BLIND_AREA)).results(0x0704)).containsExactly(GeneralAnswer.OK);
        assertThat(talk.ports.positions).hasSize(2).allMatch(Position::blindArea);
    }

    @Test
    void a_position_that_could_not_be_kept_is_not_acknowledged() {
        talk.ports.positionsFail = true;
        var heard = talk.raw(frame(DocumentedFrames.LOCATION));
        assertThat(heard.frames()).isEmpty();
        assertThat(heard.pause()).isTrue();
        assertThat(heard.end()).isFalse();
    }

    @Test
    void one_unreadable_position_does_not_hold_up_the_others() {
        var good = new Location(0, 3, 1, 2, 0, 0, 0, HALF_PAST_SIX, new byte[0]).body();
        var bad = good.clone();
        bad[23] = 0x13;
        var heard = talk.send(0x0704, new LocationBatch(false, List.of(good, bad, good)).body());
        assertThat(heard.results(0x0704)).containsExactly(GeneralAnswer.OK);
        assertThat(talk.ports.positions).hasSize(2);
        assertThat(reasons()).containsExactly("FIELD_INVALID:time");
        assertThat(talk.ports.deadLetters.get(0).raw().toByteArray()).isEqualTo(bad);
    }

    @Test
    void a_message_that_cannot_be_read_is_kept_as_it_came_and_called_bad() {
        var heard = talk.send(0x0200, new byte[27]);
        assertThat(heard.results(0x0200)).containsExactly(GeneralAnswer.BAD);
        assertThat(reasons()).containsExactly("BODY_TOO_SHORT");
        assertThat(talk.ports.deadLetters.get(0).path()).isEqualTo("jt808/0200");
        assertThat(talk.ports.deadLetters.get(0).sn()).isEqualTo("SIM-0001");
    }

    @Test
    void a_frame_whose_checksum_is_wrong_is_kept_as_it_came_and_called_bad() {
        var frame = frame(DocumentedFrames.LOCATION).clone();
        frame[frame.length - 1] ^= 1;
        var heard = talk.raw(frame);
        assertThat(heard.results(0x0200)).containsExactly(GeneralAnswer.BAD);
        assertThat(reasons()).containsExactly("CHECKSUM");
        assertThat(talk.ports.deadLetters.get(0).raw().toByteArray()).isEqualTo(frame);
    }

    @Test
    void what_cannot_be_kept_is_not_answered() {
        talk.ports.deadLettersFail = true;
        assertThat(talk.send(0x0200, new byte[27]).frames()).isEmpty();
        assertThat(talk.raw(new byte[40]).frames()).isEmpty();
    }

    @Test
    void twenty_unreadable_frames_in_a_row_are_the_end() {
        for (int i = 1; i < 20; i++) {
            assertThat(talk.raw(new byte[] {1}).end()).isFalse();
        }
        talk.send(0x0002, new byte[0]);
        for (int i = 1; i < 20; i++) {
            assertThat(talk.raw(new byte[] {1}).end()).isFalse();
        }
        assertThat(talk.raw(new byte[] {1}).end()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0702, 0x0705, 0x0f00, 0xe000, 0x8001})
    void an_id_we_do_not_take_is_unsupported_and_not_kept(int id) {
        assertThat(talk.send(id, new byte[10]).results(id)).containsExactly(GeneralAnswer.UNSUPPORTED);
        assertThat(talk.ports.deadLetters).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void an_encrypted_body_is_unsupported(int encryption) {
        var frame = frame(DocumentedFrames.LOCATION).clone();
        frame[2] |= (byte) (encryption << 2);
        frame[frame.length - 1] ^= (byte) (encryption << 2);
        assertThat(talk.raw(frame).results(0x0200)).containsExactly(GeneralAnswer.UNSUPPORTED);
        assertThat(talk.ports.positions).isEmpty();
    }

    @Test
    void the_time_is_told_in_utc() {
        var heard = talk.send(0x0004, new byte[0]);
        assertThat(heard.ids()).containsExactly(0x8004);
        assertThat(HexFormat.of().formatHex(heard.body(0x8004))).isEqualTo("260104223015");
    }

    @Test
    void a_logout_ends_the_connection_and_no_binding_X24() {
        var heard = talk.raw(frame(DocumentedFrames.LOGOUT));
        assertThat(heard.results(0x0003)).containsExactly(GeneralAnswer.OK);
        assertThat(heard.end()).isTrue();
        talk.connect();
        assertThat(talk.login().results(0x0102)).as("it is still who it was").containsExactly(GeneralAnswer.OK);
    }

    @Test
    void an_upgrade_reported_and_the_attributes_after_it() {
        assertThat(talk.raw(frame(DocumentedFrames.UPGRADED)).results(0x0108)).containsExactly(GeneralAnswer.OK);
        var attributes =
                new TerminalAttributes(5, "SB001", "IOT-GATE", "SN1", "89860000000000000001", "B1", "1.0.1", 3, 16);
        assertThat(talk.send(0x0107, attributes.body(Edition.V2019)).results(0x0107))
                .containsExactly(GeneralAnswer.OK);
        var hello = talk.ports.hellos.get(1);
        assertThat(hello.firmware()).isEqualTo("1.0.1");
        assertThat(hello.hardware()).isEqualTo("B1");
        assertThat(hello.model()).isEqualTo("IOT-GATE");
    }

    @Test
    void an_answer_of_the_terminal_is_not_answered() {
        assertThat(talk.send(0x0001, new GeneralAnswer(1, 0x8900, 0).body()).frames())
                .isEmpty();
    }

    @Test
    void serial_numbers_of_the_platform_go_up_and_round() {
        for (int i = 1; i < 0x10000; i++) {
            talk.conversation.take(frame(DocumentedFrames.LOCATION));
        }
        assertThat(talk.send(0x0002, new byte[0]).frames().get(0).serial()).isZero();
    }

    @Test
    void a_file_nobody_announced_waits_for_a_person_and_is_acknowledged_with_8800() {
        assertThat(talk.raw(frame(DocumentedFrames.MEDIA_1)).results(0x0801)).containsExactly(GeneralAnswer.OK);
        assertThat(talk.raw(frame(DocumentedFrames.MEDIA_2)).results(0x0801)).containsExactly(GeneralAnswer.OK);
        var heard = talk.raw(frame(DocumentedFrames.MEDIA_3));
        assertThat(heard.ids()).containsExactly(0x8001, 0x8800);
        assertThat(HexFormat.of().formatHex(heard.body(0x8800))).isEqualTo("00000007");
        assertThat(reasons()).containsExactly("MULTIMEDIA_NOT_TAKEN");
        assertThat(talk.ports.deadLetters.get(0).raw().size()).isEqualTo(1024);
        assertThat(talk.protocol.assembledBytes()).isZero();
    }

    @Test
    void a_missing_part_of_a_file_is_asked_for_with_8800_and_completes_it() {
        talk.raw(frame(DocumentedFrames.MEDIA_1));
        var heard = talk.raw(frame(DocumentedFrames.MEDIA_3));
        assertThat(HexFormat.of().formatHex(heard.body(0x8800))).isEqualTo("00000007" + "01" + "0002");
        assertThat(talk.raw(frame(DocumentedFrames.MEDIA_2)).body(0x8800)).hasSize(4);
        assertThat(reasons()).containsExactly("MULTIMEDIA_NOT_TAKEN");
    }

    @Test
    void a_missing_first_part_is_asked_for_with_8003() {
        talk.raw(frame(DocumentedFrames.MEDIA_2));
        var heard = talk.raw(frame(DocumentedFrames.MEDIA_3));
        assertThat(HexFormat.of().formatHex(heard.body(0x8003))).isEqualTo("0006" + "0001" + "0001");
    }

    @Test
    void any_bytes_at_all_are_answered_or_not_but_never_throw() {
        talk.account(Map.of("ackAfterCommit", "false"), true);
        var random = new Random(808);
        var edition = HexFormat.of().parseHex(DocumentedFrames.PHONE);
        int[] ids = {1, 2, 4, 5, 0x100, 0x104, 0x107, 0x108, 0x200, 0x702, 0x704, 0x800, 0x801, 0x900};
        for (int i = 0; i < 30_000; i++) {
            var body = new byte[random.nextInt(60)];
            random.nextBytes(body);
            if (body.length > 0 && random.nextBoolean()) {
                body[0] = (byte) (0xf0 + random.nextInt(6));
            }
            int total = random.nextInt(3) == 0 ? 1 + random.nextInt(1 << random.nextInt(17)) : 1;
            var frame = FrameCodec.encode(
                    ids[random.nextInt(ids.length)],
                    edition,
                    random.nextInt(0x10000),
                    total,
                    1 + random.nextInt(Math.min(total, 4)),
                    body,
                    0,
                    body.length);
            if (random.nextInt(10) == 0) {
                frame[random.nextInt(frame.length)] ^= 1;
            }
            var heard = talk.raw(frame);
            assertThat(heard.pause()).isFalse();
            assertThat(talk.protocol.assembledBytes()).isLessThanOrEqualTo(Jt808Limits.DEFAULT.maxAssembled());
            if (heard.end()) {
                talk.conversation.ended();
                talk.connect();
                talk.login();
            }
        }
        talk.conversation.ended();
        assertThat(talk.protocol.assembledBytes()).isZero();
    }
}
