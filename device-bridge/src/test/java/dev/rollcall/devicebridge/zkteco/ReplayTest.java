package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.zkteco.Terminal.SN;
import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchAnswer.Code;
import dev.rollcall.devicebridge.port.WireProfile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String SHORT = "1452\t2026-01-05 06:30:12";
    private static final String ROW = SHORT + "\t0\t15\t0\t0\t0";

    private final Terminal terminal = new Terminal();

    private PunchAnswer replay(String row) {
        return terminal.protocol.replay(terminal.accounts.get(SN), row.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_corrected_copy_of_a_row_that_nobody_could_read_becomes_a_punch_by_the_profile_of_now() {
        assertThat(text(terminal.upload("ATTLOG", SHORT))).isEqualTo("OK:1");
        assertThat(terminal.ports.deadLetters).hasSize(1);
        assertThat(terminal.punches()).isEmpty();
        terminal.register(SN, Terminal.TOKEN, true, "offset", "+05:30", "liveness", "on");
        assertThat(replay(ROW).code()).isEqualTo(Code.STORED);
        assertThat(terminal.punches())
                .singleElement()
                .satisfies(punch -> assertThat(punch.deviceTime()).hasToString("2026-01-05T06:30:12+05:30"));
    }

    @Test
    void a_row_that_is_replayed_twice_keeps_its_key() {
        replay(ROW);
        assertThat(replay(ROW).code()).isEqualTo(Code.DUPLICATE);
        assertThat(terminal.punches()).hasSize(2);
        assertThat(terminal.punches().get(0).seq())
                .isEqualTo(terminal.punches().get(1).seq());
    }

    @Test
    void a_row_that_still_cannot_be_read_says_why_and_becomes_no_letter_of_its_own() {
        assertThat(replay(SHORT)).isEqualTo(PunchAnswer.malformed("ROW_SHORT"));
        assertThat(terminal.ports.deadLetters).isEmpty();
        assertThat(terminal.punches()).isEmpty();
    }

    @Test
    void pins_in_another_encoding_are_read_once_the_profile_names_it() {
        var row = "工1452\t2026-01-05 06:30:12\t0\t15".getBytes(Terminal.GB18030);
        terminal.register(SN, Terminal.TOKEN, true, "charset", "UTF-8");
        terminal.post("cdata&table=ATTLOG", row);
        assertThat(terminal.ports.deadLetters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("FIELD_INVALID:pin"));
        terminal.register(SN, Terminal.TOKEN, true);
        var kept = terminal.ports.deadLetters.get(0).raw().toByteArray();
        assertThat(terminal.protocol.replay(terminal.accounts.get(SN), kept).code())
                .isEqualTo(Code.REFUSED); // stored; without a mark of liveness it does not count
        assertThat(terminal.punches())
                .singleElement()
                .satisfies(punch -> assertThat(punch.person()).isEqualTo("工1452"));
    }

    @Test
    void of_a_whole_body_every_row_comes_again_and_those_that_were_stored_are_the_same() {
        var body = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            body.append("14%02d\t2026-01-05 06:30\t0\t15\n".formatted(i)); // a minute without its seconds
        }
        body.append(ROW);
        terminal.register(SN, Terminal.TOKEN, true, "liveness", "on");
        assertThat(text(terminal.upload("ATTLOG", body.toString()))).isEqualTo("OK:61");
        assertThat(terminal.ports.deadLetters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo("ROWS:FIELD_INVALID:time"));
        var mended = body.toString().replace("06:30\t", "06:30:00\t").getBytes(StandardCharsets.UTF_8);

        var first = terminal.protocol.replayAll(terminal.accounts.get(SN), mended);
        var again = terminal.protocol.replayAll(terminal.accounts.get(SN), mended);

        assertThat(first).hasSize(61);
        assertThat(first.subList(0, 60)).extracting(PunchAnswer::code).containsOnly(Code.STORED);
        assertThat(first.get(60).code()).as("stored with the body").isEqualTo(Code.DUPLICATE);
        assertThat(again).extracting(PunchAnswer::code).containsOnly(Code.DUPLICATE);
        assertThat(terminal.ports.stored).hasSize(61);
    }

    @Test
    void of_kept_rows_those_are_counted_that_are_no_punch_and_name_a_time_within() {
        var window =
                new DeviceOrder.Window(Instant.parse("2026-01-04T22:30:00Z"), Instant.parse("2026-01-04T22:31:00Z"));
        var body = ROW + "\n" + SHORT + "\n" + SHORT + "\n1452\t2026-01-05 06:31:01\nno time\tat all\n";
        assertThat(KeptRows.unreadable(WireProfile.DEFAULT, body.getBytes(StandardCharsets.UTF_8), window))
                .as("the short row, once")
                .hasSize(1);
    }
}
