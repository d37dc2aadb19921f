package dev.rollcall.devicebridge.zkteco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody who watches a terminal sees of its requests, and what never. */
class WatchedTest {
    private static final String ROW = "1001\t2026-01-05 06:30:12\t0\t15\t0\t0\t0";

    private final Terminal terminal = new Terminal();

    @Test
    void a_watched_terminal_is_read_along_both_ways_and_another_one_is_not() {
        terminal.ports.watched.add("somebody-else");
        terminal.upload("ATTLOG", ROW);
        assertThat(terminal.ports.notes).isEmpty();
        watch();
        terminal.upload("ATTLOG", ROW);
        assertThat(terminal.ports.noted()).containsExactly("> POST /iclock/cdata?table=ATTLOG", "< 200");
        assertThat(terminal.ports.notes.get(0).head().toUtf8()).isEqualTo(ROW);
        assertThat(terminal.ports.notes.get(1).head().toUtf8()).startsWith("OK");
    }

    @Test
    void a_request_without_a_body_is_seen_by_what_it_asks_and_its_secrets_never() {
        watch();
        terminal.get("getrequest&INFO=Ver1&pushcommkey=open-sesame");
        assertThat(terminal.ports.noted()).containsExactly("> GET /iclock/getrequest", "< 200");
        assertThat(terminal.ports.notes.get(0).head().toUtf8()).contains("info=Ver1");
        assertThat(terminal.ports.notes)
                .allSatisfy(note -> assertThat(note.label() + note.head().toUtf8())
                        .doesNotContain(Terminal.TOKEN)
                        .doesNotContain("open-sesame"));
    }

    @Test
    void a_stranger_is_not_read_along() {
        watch();
        terminal.request("GET", "/iclock/getrequest?SN=" + Terminal.SN, new byte[0]);
        assertThat(terminal.ports.notes).isEmpty();
    }

    private void watch() {
        terminal.ports.watched.add(Terminal.SN);
    }
}
