package dev.rollcall.devicebridge.jt808;

import static dev.rollcall.devicebridge.jt808.TerminalTalk.CODE;
import static dev.rollcall.devicebridge.jt808.TerminalTalk.punches;
import static dev.rollcall.devicebridge.jt808.TerminalTalk.tunnel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.message.Watch;
import dev.rollcall.devicebridge.port.FrameNote;
import dev.rollcall.devicebridge.port.FrameNote.Form;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who watches a terminal sees of its frames, and what never. */
class WatchedTest {
    private final TerminalTalk talk = new TerminalTalk();

    @BeforeEach
    void read_along() {
        talk.conversation =
                new Watch(talk.ports, talk.clock).over(talk.protocol).open("192.0.2.7");
    }

    @Test
    void a_watched_terminal_is_read_along_both_ways_and_another_one_is_not() {
        talk.ports.watched.add("SIM-0002");
        talk.login();
        talk.send(0x0002, new byte[0]);
        assertThat(talk.ports.notes).isEmpty();
        talk.ports.watched.add("SIM-0001");
        talk.send(0x0900, tunnel(0xf1, punches(1)));
        assertThat(talk.ports.noted()).containsExactly("> 0900 F1 #102", "< 8001 #2", "< 8900 F1 #3");
        var punch = talk.ports.notes.get(0);
        assertThat(punch.form()).isEqualTo(Form.TEXT);
        assertThat(punch.head().toUtf8()).isEqualTo(punches(1));
        assertThat(talk.ports.notes.get(1).form()).isEqualTo(Form.BINARY);
        assertThat(HexFormat.of().formatHex(talk.ports.notes.get(1).head().toByteArray()))
                .isEqualTo("0066" + "0900" + "00");
    }

    @Test
    void the_login_by_which_a_terminal_proves_itself_is_seen_without_its_code() {
        talk.ports.watched.add("SIM-0001");
        talk.login();
        assertThat(talk.ports.noted()).containsExactly("> 0102 #100", "< 8001 #0");
        assertThat(talk.ports.notes.get(0).head().size()).isZero();
        assertThat(talk.ports.notes.get(0).length()).isEqualTo(talk.loginBody(CODE).length);
    }

    @Test
    void before_it_has_proven_itself_nothing_is_seen() {
        talk.ports.watched.add("SIM-0001");
        talk.login("wrong");
        assertThat(talk.ports.notes).isEmpty();
    }

    @Test
    void a_drivers_card_and_a_picture_are_seen_by_their_length_alone() {
        talk.ports.watched.add("SIM-0001");
        talk.login();
        talk.ports.notes.clear();
        talk.send(0x0702, "card of somebody".getBytes(StandardCharsets.US_ASCII));
        talk.send(0x0801, new byte[50]);
        assertThat(talk.ports.notes)
                .filteredOn(note -> note.way() == FrameNote.Way.FROM_DEVICE)
                .extracting(
                        FrameNote::label, FrameNote::length, note -> note.head().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0702 #101", 16, 0),
                        org.assertj.core.groups.Tuple.tuple("0801 #102", 50, 0));
    }

    @Test
    void of_a_long_message_the_first_part_is_seen() {
        talk.ports.watched.add("SIM-0001");
        talk.login();
        talk.ports.notes.clear();
        var body = tunnel(0xf1, punches(20));
        talk.parts(0x0900, body, 1000).forEach(talk::raw);
        var came = talk.ports.notes.stream()
                .filter(note -> note.way() == FrameNote.Way.FROM_DEVICE)
                .toList();
        assertThat(came).extracting(FrameNote::label).startsWith("0900 F1 #101 1/3", "0900 #102 2/3");
        assertThat(came.get(0).cut()).isTrue();
        assertThat(came.get(1).head().size()).isZero();
    }

    @Test
    void a_frame_nobody_can_read_is_seen_by_its_length_and_the_reason() {
        talk.ports.watched.add("SIM-0001");
        talk.login();
        talk.ports.notes.clear();
        talk.raw(new byte[14]);
        talk.raw(HexFormat.of().parseHex("0200000001380013800007d1ff"));
        assertThat(talk.ports.noted()).anyMatch(each -> each.startsWith("> 0200 ") && each.endsWith(" CHECKSUM"));
        assertThat(talk.ports.notes).allSatisfy(note -> assertThat(note.cut()).isFalse());
    }
}
