package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.zkteco.Terminal.SN;
import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.PunchAnswer.Code;
import java.nio.charset.StandardCharsets;
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
}
