package dev.rollcall.devicebridge.jt808;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The bounds of what is held for messages that may never be complete. */
class AssemblyTest {
    private static final byte[] PHONE = HexFormat.of().parseHex("013912345678");
    private static final Jt808Limits LIMITS = new Jt808Limits(
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            8,
            20,
            512,
            4,
            5000,
            8000,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60));

    private final AtomicLong overall = new AtomicLong();
    private final Assembly assembly = new Assembly(LIMITS, overall);

    private static Frame part(int serial, int total, int index, int size) {
        return part(serial, total, index, new byte[size]);
    }

    private static Frame part(int serial, int total, int index, byte[] body) {
        try {
            return FrameCodec.decode(FrameCodec.encode(0x0801, PHONE, serial, total, index, body, 0, body.length));
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_message_of_65535_parts_is_not_even_begun() {
        assertThat(assembly.add(part(0, 65535, 1, 1023), NOW)).isEqualTo(Assembly.Outcome.TOO_LARGE);
        assertThat(overall.get()).isZero();
        assertThat(assembly.find(part(0, 65535, 1, 1023))).isNull();
    }

    @Test
    void first_parts_alone_push_each_other_out() {
        for (int serial = 0; serial < 60_000; serial += 1000) {
            assertThat(assembly.add(part(serial, 512, 1, 1000), NOW)).isEqualTo(Assembly.Outcome.TAKEN);
            assertThat(overall.get()).isLessThanOrEqualTo(4000);
        }
        assertThat(assembly.find(part(59_000, 512, 1, 1000))).isNotNull();
        assertThat(assembly.find(part(55_000, 512, 1, 1000))).isNull();
    }

    @Test
    void a_message_that_grows_over_the_limit_is_dropped() {
        for (int index = 1; index <= 5; index++) {
            assertThat(assembly.add(part(index, 512, index, 1000), NOW)).isEqualTo(Assembly.Outcome.TAKEN);
        }
        assertThat(assembly.add(part(6, 512, 6, 1000), NOW)).isEqualTo(Assembly.Outcome.TOO_LARGE);
        assertThat(overall.get()).isZero();
    }

    @Test
    void what_other_connections_hold_leaves_no_room_and_nothing_is_lost() {
        var other = new Assembly(LIMITS, overall);
        for (int index = 1; index <= 4; index++) {
            other.add(part(index, 512, index, 1000), NOW);
            assembly.add(part(index, 512, index, 1000), NOW);
        }
        assertThat(assembly.add(part(5, 512, 5, 1000), NOW)).isEqualTo(Assembly.Outcome.NO_ROOM);
        other.clear();
        assertThat(overall.get()).isEqualTo(4000);
        assertThat(assembly.add(part(5, 512, 5, 1000), NOW)).isEqualTo(Assembly.Outcome.TAKEN);
    }

    @Test
    void what_no_part_comes_to_for_a_minute_is_forgotten() {
        assembly.add(part(0, 3, 1, 1000), NOW);
        assembly.add(part(100, 3, 1, 10), NOW.plusSeconds(60));
        assertThat(overall.get()).isEqualTo(10);
        assertThat(assembly.find(part(0, 3, 1, 1000))).isNull();
    }

    @Test
    void a_part_that_comes_twice_is_held_once() {
        assembly.add(part(0, 3, 1, 1000), NOW);
        assembly.add(part(0, 3, 1, 1000), NOW);
        assertThat(overall.get()).isEqualTo(1000);
    }

    @Test
    void another_message_under_the_same_numbers_begins_anew() {
        assembly.add(part(0, 2, 1, 100), NOW);
        assembly.add(part(0, 2, 1, new byte[] {1}), NOW);
        assertThat(overall.get()).isEqualTo(1);
        assembly.add(part(1, 3, 2, new byte[] {2}), NOW);
        var message = assembly.find(part(0, 3, 1, 1));
        assertThat(message.total()).isEqualTo(3);
        assertThat(message.missing()).containsExactly(1, 3);
        assertThat(overall.get()).isEqualTo(1);
    }

    @Test
    void serial_numbers_that_go_round_within_a_message_are_one_message() {
        assembly.add(part(0xffff, 2, 1, new byte[] {1}), NOW);
        assembly.add(part(0, 2, 2, new byte[] {2}), NOW);
        var message = assembly.find(part(0, 2, 2, 1));
        assertThat(message.complete()).isTrue();
        assertThat(message.body()).containsExactly(1, 2);
        assertThat(message.serials()).containsExactly(0xffff, 0);
    }

    @Test
    void two_messages_whose_parts_come_in_turns_are_kept_apart() {
        for (int index = 1; index <= 3; index++) {
            assembly.add(part(9 + index, 3, index, new byte[] {(byte) index}), NOW);
            assembly.add(part(19 + index, 3, index, new byte[] {(byte) (10 + index)}), NOW);
        }
        assertThat(assembly.find(part(10, 3, 1, 1)).body()).containsExactly(1, 2, 3);
        assertThat(assembly.find(part(20, 3, 1, 1)).body()).containsExactly(11, 12, 13);
    }
}
