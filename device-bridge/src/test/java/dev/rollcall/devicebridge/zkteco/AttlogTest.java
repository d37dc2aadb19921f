package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.zkteco.Terminal.GB18030;
import static dev.rollcall.devicebridge.zkteco.Terminal.SN;
import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.ClockState;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.GeoPosition;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.PunchSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttlogTest {
    private static final String ROW = "1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0";
    private static final String IDENTITY_CARD = "1452\t2026-01-05 06:30:12\t1\t15\t0\t0\t0\t110101199003070134\t";

    private static final Charset GB2312 = Charset.forName("GB2312");
    /** First 63 bits of SHA-256, by another program. */
    private static final long SEQ_OF_ROW = 1_212_365_040_399_526_296L;

    private final Terminal terminal = new Terminal();

    private void profile(String... settings) {
        terminal.register(SN, Terminal.TOKEN, true, settings);
    }

    private PunchRecord punch(String row) {
        assertThat(text(terminal.upload("ATTLOG", row))).isEqualTo("OK:1");
        assertThat(terminal.ports.deadLetters).isEmpty();
        var all = terminal.punches();
        return all.get(all.size() - 1);
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%d\t2026-01-05 06:%02d:%02d\t0\t15\t0\t0\t0\n".formatted(1000 + i, i / 60, i % 60))
                .collect(Collectors.joining());
    }

    @Test
    void every_column_of_a_row_reaches_the_sink() {
        var extend = Base64.getEncoder()
                .encodeToString(
                        "{\"GPSInfo\":{\"longitude\":101.78,\"latitude\":\"36.62\"}}".getBytes(StandardCharsets.UTF_8));
        var row = "W-7\t2026-01-05 06:30:12\t1\t15\t3\t0\t0\t1\t36.2\t36.2\t+28800\t" + extend;
        profile("liveness", "on");
        var record = punch(row + "\n");
        assertThat(record.index()).isZero();
        assertThat(record.person()).isEqualTo("W-7");
        assertThat(record.deviceTime()).isEqualTo(OffsetDateTime.parse("2026-01-05T06:30:12+08:00"));
        assertThat(record.direction()).isEqualTo(Direction.OUT);
        assertThat(record.method()).isEqualTo("FACE");
        assertThat(record.liveness()).isEqualTo(new Liveness(Liveness.Result.ALIVE, null, null));
        assertThat(record.geo()).isEqualTo(new GeoPosition(36.62, 101.78, GeoPosition.Datum.WGS84, null, false));
        assertThat(record.clockState()).isEqualTo(ClockState.UNKNOWN);
        assertThat(record.source()).isEqualTo(PunchSource.LIVE);
        assertThat(record.photo()).isNull();
        assertThat(record.score()).isNull();
        assertThat(record.raw().toUtf8()).isEqualTo(row);
        var batch = terminal.ports.batches.get(0);
        assertThat(batch.epoch()).isZero();
        assertThat(batch.boot()).isEqualTo("zk");
        assertThat(batch.receivedAt()).isEqualTo(NOW);
        assertThat(batch.messageHash()).isEqualTo(Hashes.hex((row + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "four columns | '1452\t2026-01-05 06:30:12\t0\t15'",
                "as in the document | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0'",
                "a carriage return behind it | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\r\n'",
                "mask and temperature | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t1\t36.2\t97.1'",
                "an empty offset | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t0\t0\t0\t\t'",
                "an identity card | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t110101199003070134\t0'",
                "an old identity card | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t110101900307013\t0'",
                "no kind | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t11010119900307013X'",
                "card behind the twelve | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t0\t0\t0\t28800\t\t110101199003070134\t0'"
            })
    void every_layout_of_a_row_is_read(String name, String row) {
        var record = punch(row);
        assertThat(record.person()).as(name).isEqualTo("1452");
        assertThat(record.deviceTime()).isEqualTo(OffsetDateTime.parse("2026-01-05T06:30:12+08:00"));
        assertThat(record.direction()).isEqualTo(Direction.IN);
        assertThat(record.method()).isEqualTo("FACE");
        assertThat(record.geo()).isNull();
        assertThat(record.toString()).doesNotContain("1452", "110101");
    }

    @ParameterizedTest
    @CsvSource({"0, IN", "1, OUT", "2, OUT", "3, IN", "4, IN", "5, OUT", "255, UNKNOWN", "6, UNKNOWN", "99999, UNKNOWN"
    })
    void a_status_that_says_no_direction_is_not_guessed(String status, Direction direction) {
        assertThat(punch("1452\t2026-01-05 06:30:12\t" + status + "\t15").direction())
                .isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "1, FINGER",
        "2, PIN",
        "3, PASSWORD",
        "4, CARD",
        "15, FACE",
        "19, FACE+FINGER+CARD",
        "25, PALM",
        "200, OTHER",
        "77, ZK-77",
        "0,"
    })
    void a_way_of_verifying_is_a_word(String verify, String word) {
        assertThat(punch("1452\t2026-01-05 06:30:12\t0\t" + verify).method()).isEqualTo(word);
    }

    @Test
    void no_word_is_longer_than_the_port_allows() {
        assertThat(IntStream.range(1, 300).mapToObj(Verify::word)).allMatch(word -> word.length() <= 16);
    }

    @Test
    void only_a_face_is_alive_and_only_where_the_check_is_known_to_be_on() {
        assertThat(punch(ROW).liveness()).isEqualTo(Liveness.ABSENT);
        profile("liveness", "on");
        assertThat(punch(ROW).liveness().result()).isEqualTo(Liveness.Result.ALIVE);
        for (var verify : new String[] {"0", "1", "3", "4", "25", "200", "77"}) {
            assertThat(punch("1452\t2026-01-05 06:30:12\t0\t" + verify).liveness())
                    .as(verify)
                    .isEqualTo(Liveness.ABSENT);
        }
        assertThat(punch("1452\t2026-01-05 06:30:12\t0\t27").liveness().result())
                .isEqualTo(Liveness.Result.ALIVE);
    }

    @Test
    void where_nobody_presses_the_status_key_the_gate_says_which_way() {
        profile("direction", "gate");
        assertThat(punch(ROW).direction()).isEqualTo(Direction.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"+05:30, '', +05:30", "+05:30, +28800, +08:00", "+08:00, 19800, +05:30", "+08:00, -12600, -03:30"})
    void the_time_is_the_one_in_the_row_with_the_offset_that_is_nearest(String profile, String column, String offset) {
        profile("offset", profile);
        var record = punch("1452\t2026-01-05 00:10:00\t0\t15\t0\t0\t0\t0\t0\t0\t" + column);
        assertThat(record.deviceTime()).isEqualTo(OffsetDateTime.parse("2026-01-05T00:10:00" + offset));
        assertThat(record.deviceTime().getOffset()).isEqualTo(ZoneOffset.of(offset));
    }

    @Test
    void a_row_that_comes_long_after_is_from_memory() {
        assertThat(punch("1452\t2026-01-05 06:20:12\t0\t15").source()).isEqualTo(PunchSource.REPLAY);
        assertThat(punch("1452\t2026-01-05 09:20:12\t0\t15").source()).isEqualTo(PunchSource.LIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1453\t2026-01-05 06:30:12\t0\t15\t0\t0\t0",
                "1452\t2026-01-05 06:30:13\t0\t15\t0\t0\t0",
                "1452\t2026-01-05 06:30:12\t1\t15\t0\t0\t0",
                "1452\t2026-01-05 06:30:12\t0\t1\t0\t0\t0"
            })
    void who_when_which_way_and_how_make_another_record(String other) {
        assertThat(punch(other).seq()).isPositive().isNotEqualTo(punch(ROW).seq());
    }

    @Test
    void what_else_changes_when_a_row_comes_again_makes_no_other_record() {
        var first = punch(ROW);
        profile("liveness", "on", "direction", "gate");
        var again = punch("1452\t2026-01-05 06:30:12\t0\t15\t7\t0\t0\t1\t36.5");
        assertThat(again.seq()).isEqualTo(first.seq());
        assertThat(again.contentHash()).isEqualTo(first.contentHash());
    }

    @Test
    void the_number_of_a_record_is_the_same_for_ever() {
        assertThat(punch(ROW).seq()).isEqualTo(Hashes.positive("1452|2026-01-05 06:30:12|0|15"));
        assertThat(Hashes.positive("1452|2026-01-05 06:30:12|0|15")).isEqualTo(SEQ_OF_ROW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROW_SHORT | '1452\t2026-01-05 06:30:12\t0'",
                "ROW_SHORT | 'garbage'",
                "FIELD_MISSING:pin | '\t2026-01-05 06:30:12\t0\t15'",
                "FIELD_MISSING:pin | '0\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t110101199003070134\t0'",
                "FIELD_INVALID:pin | '14\u000052\t2026-01-05 06:30:12\t0\t15'",
                "FIELD_INVALID:time | '1452\t2026-02-30 06:30:12\t0\t15'",
                "FIELD_INVALID:time | '1452\t2026-01-05T06:30:12\t0\t15'",
                "FIELD_INVALID:time | '1452\t2026-01-05 24:00:00\t0\t15'",
                "FIELD_INVALID:time | '1452\t0001-01-05 06:30:12\t0\t15'",
                "FIELD_INVALID:time | '1452\t\t0\t15'",
                "FIELD_INVALID:status | '1452\t2026-01-05 06:30:12\tin\t15'",
                "FIELD_INVALID:status | '1452\t2026-01-05 06:30:12\t-1\t15'",
                "FIELD_INVALID:status | '1452\t2026-01-05 06:30:12\t\t15'",
                "FIELD_INVALID:verify | '1452\t2026-01-05 06:30:12\t0\t999999'",
                "FIELD_INVALID:timeOffset | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t0\t0\t0\t99999'",
                "FIELD_INVALID:timeOffset | '1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t0\t0\t0\t+08:00'",
                "VERIFICATION_NOT_TAKEN | '1452\t2026-01-05 06:30:12\t0\t1\t0\t0\t0\t110101199003070134\t1'",
                "FIELD_INVALID:type | '1452\t2026-01-05 06:30:12\t0\t1\t0\t0\t0\t110101199003070134\t2'"
            })
    void a_row_that_is_no_punch_is_kept_raw_and_acknowledged_with_the_others(String reason, String poison) {
        assertThat(text(terminal.upload("ATTLOG", ROW + "\n" + poison + "\n" + ROW.replace("1452", "1453"))))
                .isEqualTo("OK:3");
        assertThat(terminal.punches()).hasSize(2).extracting(PunchRecord::index).containsExactly(0, 2);
        var letter = terminal.ports.deadLetters.get(0);
        assertThat(letter.reason()).isEqualTo(reason);
        assertThat(letter.raw().toByteArray()).isEqualTo(poison.getBytes(GB18030));
        assertThat(letter.sn()).isEqualTo(SN);
        assertThat(letter.path()).isEqualTo("/iclock/cdata?table=ATTLOG");
        assertThat(letter.contentHash()).isEqualTo(Hashes.hex(poison.getBytes(GB18030)));
        assertThat(letter.receivedAt()).isEqualTo(NOW);
    }

    @Test
    void a_person_that_is_no_text_of_the_encoding_is_not_made_up() {
        var body = new ByteArrayOutputStream();
        body.write(0xff);
        body.writeBytes("\t2026-01-05 06:30:12\t0\t15".getBytes(StandardCharsets.US_ASCII));
        assertThat(text(terminal.post("cdata&table=ATTLOG", body.toByteArray())))
                .isEqualTo("OK:1");
        assertThat(terminal.ports.deadLetters).extracting(DeadLetter::reason).containsExactly("FIELD_INVALID:pin");
    }

    @Test
    void chinese_is_read_in_the_terminals_encoding() {
        var row = "工人-甲\t2026-01-05 06:30:12\t0\t15";
        terminal.post("cdata&table=ATTLOG", row.getBytes(GB2312));
        assertThat(terminal.punches().get(0).person()).isEqualTo("工人-甲");
        profile("charset", "UTF-8");
        terminal.post("cdata&table=ATTLOG", row.getBytes(StandardCharsets.UTF_8));
        assertThat(terminal.punches().get(1).person()).isEqualTo("工人-甲");
    }

    @Test
    void a_batch_of_128_is_answered_with_its_number_again_and_stored_once() {
        assertThat(text(terminal.upload("ATTLOG", rows(128)))).isEqualTo("OK:128");
        assertThat(text(terminal.upload("ATTLOG", rows(128)))).isEqualTo("OK:128");
        assertThat(terminal.ports.stored).hasSize(128);
    }

    @Test
    void a_row_twice_in_one_body_counts_twice_and_is_one_record() {
        assertThat(text(terminal.upload("ATTLOG", ROW + "\n" + ROW + "\n"))).isEqualTo("OK:2");
        assertThat(terminal.ports.stored).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", " \t \n\n"})
    void lines_with_nothing_on_them_are_no_rows(String body) {
        assertThat(text(terminal.upload("ATTLOG", body))).isEqualTo("OK:0");
        assertThat(terminal.ports.batches).isEmpty();
        assertThat(terminal.ports.deadLetters).isEmpty();
    }

    @Test
    void a_body_cut_at_any_byte_is_answered_for_the_rows_that_came() {
        var whole = (ROW + "\n" + IDENTITY_CARD + "0\r\n" + ROW.replace("1452", "工人")).getBytes(GB18030);
        for (int length = 0; length <= whole.length; length++) {
            var part = Arrays.copyOf(whole, length);
            var fresh = new Terminal();
            long rows = new String(part, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .count();
            assertThat(text(fresh.post("cdata&table=ATTLOG", part)))
                    .as("%d bytes", length)
                    .isEqualTo("OK:" + rows);
            assertThat(fresh.punches().size() + fresh.ports.deadLetters.size()).isEqualTo((int) rows);
        }
    }

    @Test
    void nothing_is_acknowledged_while_the_store_is_down_and_everything_afterwards() {
        terminal.ports.storeFailsAfter = 100; // fails in the middle of the batch
        var refused = terminal.upload("ATTLOG", rows(128));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsEntry("Retry-After", "30");
        assertThat(text(refused)).doesNotContain("OK");
        terminal.storeIsBack();
        assertThat(text(terminal.upload("ATTLOG", rows(128)))).isEqualTo("OK:128");
        assertThat(terminal.ports.stored).hasSize(128);
    }

    @Test
    void a_row_that_can_be_kept_nowhere_is_not_acknowledged() {
        terminal.ports.deadLettersFail = true;
        var refused = terminal.upload("ATTLOG", ROW + "\ngarbage\n");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(text(refused)).doesNotContain("OK");
    }

    @Test
    void a_large_upload_is_stored_in_steps_and_answered_after_the_last() {
        assertThat(text(terminal.upload("ATTLOG", rows(450)))).isEqualTo("OK:450");
        assertThat(terminal.ports.batches)
                .extracting(batch -> batch.records().size())
                .containsExactly(200, 200, 50);
    }

    @Test
    void over_the_limits_nothing_is_stored_and_nothing_acknowledged() {
        var limits = new ZktecoLimits(4096, 10, 200, Duration.ofSeconds(30));
        var small = new Terminal(Clock.fixed(NOW, ZoneOffset.UTC), limits);
        for (var body : new String[] {rows(11), "x".repeat(4097)}) {
            var answer = small.upload("ATTLOG", body);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(text(answer)).doesNotContain("OK");
        }
        assertThat(small.ports.batches).isEmpty();
        assertThat(small.ports.deadLetters).isEmpty();
        assertThat(text(small.upload("ATTLOG", rows(10)))).isEqualTo("OK:10");
    }

    @Test
    void a_body_full_of_garbage_is_one_letter() {
        var garbage = String.join("\n", Collections.nCopies(RawKeeper.MOST_LETTERS + 1, "x"));
        assertThat(text(terminal.upload("ATTLOG", garbage))).isEqualTo("OK:51");
        assertThat(terminal.ports.deadLetters).extracting(DeadLetter::reason).containsExactly("ROWS:ROW_SHORT");
        assertThat(terminal.ports.deadLetters.get(0).raw().toUtf8()).isEqualTo(garbage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "e30=",
                "W10=",
                "bnVsbA==",
                "eyJHUFNJbmZvIjp7ImxvbmdpdHVkZSI6MTgxLCJsYXRpdHVkZSI6MH19",
                "eyJHUFNJbmZvIjp7ImxvbmdpdHVkZSI6Ik5hTiIsImxhdGl0dWRlIjoiTmFOIn19",
                "eyJHUFNJbmZvIjo1fQ=="
            })
    void a_position_that_cannot_be_read_does_not_cost_the_punch(String column) {
        assertThat(punch(ROW + "\t0\t0\t0\t\t" + column).geo()).isNull();
    }

    @Test
    void a_position_nested_without_end_does_not_cost_the_punch() {
        var deep = Base64.getEncoder().encodeToString("[".repeat(5000).getBytes(StandardCharsets.US_ASCII));
        assertThat(punch(ROW + "\t0\t0\t0\t\t" + deep).geo()).isNull();
    }
}
