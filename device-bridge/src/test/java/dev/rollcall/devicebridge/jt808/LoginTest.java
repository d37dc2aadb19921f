package dev.rollcall.devicebridge.jt808;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.jt808.DocumentedFrames.frame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.message.Conversation.Guest;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may speak. */
class LoginTest {
    private final TerminalTalk talk = new TerminalTalk();

    private List<Reason> refusals() {
        return talk.ports.refusals.stream().map(TransportRefusal::reason).toList();
    }

    @Test
    void the_documented_login_is_answered_with_the_documented_bytes_but_for_the_serial() {
        var turn = talk.conversation.take(frame(DocumentedFrames.LOGIN));
        assertThat(turn.answers()).hasSize(1);
        assertThat(HexFormat.of().formatHex(turn.answers().get(0)))
                .isEqualTo("80014005010000000001391234567800000002010200f4");
        assertThat(talk.conversation.guest()).contains(new Guest("SIM-0001", "860000000000001", true));
        var hello = talk.ports.hellos.get(0);
        assertThat(hello.firmware()).isEqualTo("1.0.0");
        assertThat(hello.hardware()).isEqualTo("860000000000001");
        assertThat(hello.clock())
                .as("a login carries no clock, so none is made up")
                .isNull();
        assertThat(hello.skew()).isNull();
        assertThat(hello.boot()).isNull();
    }

    @Test
    void a_terminal_of_2013_proves_itself_with_the_whole_body_and_is_answered_in_its_edition() {
        var old = new TerminalTalk(Jt808Limits.DEFAULT, DocumentedFrames.PHONE_2013);
        var heard = old.login();
        assertThat(heard.results(0x0102)).containsExactly(GeneralAnswer.OK);
        assertThat(heard.frames().get(0).phone()).isEqualTo(DocumentedFrames.PHONE_2013);
        assertThat(old.conversation.guest()).contains(new Guest("SIM-0001", "", true));
        assertThat(old.raw(frame(DocumentedFrames.HEARTBEAT_2013)).results(0x0002))
                .containsExactly(GeneralAnswer.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1B", "A1B3", "A1B22"})
    void a_wrong_code_is_refused_noted_and_the_end(String code) {
        var heard = talk.login(code);
        assertThat(heard.results(0x0102)).containsExactly(GeneralAnswer.FAILED);
        assertThat(heard.end()).isTrue();
        assertThat(talk.conversation.guest()).isEmpty();
        assertThat(talk.ports.refusals)
                .containsExactly(new TransportRefusal(
                        Reason.SIGNATURE_INVALID, DocumentedFrames.PHONE, "jt808/0102", "192.0.2.7", NOW));
        assertThat(talk.ports.hellos).isEmpty();
    }

    @Test
    void an_account_without_a_code_cannot_be_logged_into_with_none() {
        talk.account("", 3, Map.of("register", "open"), true);
        assertThat(talk.login("").results(0x0102)).containsExactly(GeneralAnswer.FAILED);
        talk.connect();
        assertThat(talk.send(0x0100, registration()).body(0x8100)[2]).isEqualTo((byte) 3);
    }

    @Test
    void unknown_and_disabled_terminals_are_refused_alike() {
        talk.account(Map.of(), false);
        assertThat(talk.login().results(0x0102)).containsExactly(GeneralAnswer.FAILED);
        talk.ports.accounts.clear();
        talk.connect();
        assertThat(talk.login().results(0x0102)).containsExactly(GeneralAnswer.FAILED);
        assertThat(refusals()).containsExactly(Reason.DEVICE_DISABLED, Reason.DEVICE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0002, 0x0003, 0x0004, 0x0200, 0x0704, 0x0801, 0x0900, 0x0107, 0x0777})
    void nothing_is_valid_before_a_login(int id) {
        var heard = talk.send(id, new byte[28]);
        assertThat(heard.results(id)).containsExactly(GeneralAnswer.FAILED);
        assertThat(heard.frames()).hasSize(1);
        assertThat(talk.ports.positions).isEmpty();
        assertThat(talk.ports.beats).isEmpty();
        assertThat(talk.ports.deadLetters).isEmpty();
        assertThat(talk.conversation.guest()).isEmpty();
    }

    @Test
    void nonsense_before_a_login_is_the_end_and_nothing_is_kept() {
        var heard = talk.raw(new byte[] {1, 2, 3});
        assertThat(heard.frames()).isEmpty();
        assertThat(heard.end()).isTrue();
        assertThat(talk.ports.deadLetters).isEmpty();
        assertThat(refusals()).containsExactly(Reason.HEADERS_INVALID);
    }

    @Test
    void who_keeps_talking_without_proving_himself_is_cut_off() {
        for (int i = 1; i < Jt808Limits.DEFAULT.framesBeforeLogin(); i++) {
            assertThat(talk.send(0x0002, new byte[0]).end()).isFalse();
        }
        assertThat(talk.send(0x0002, new byte[0]).end()).isTrue();
    }

    @Test
    void patience_is_short_until_the_login() {
        assertThat(talk.conversation.patience()).isEqualTo(Duration.ofSeconds(10));
        talk.login();
        assertThat(talk.conversation.patience()).isEqualTo(Duration.ofMinutes(10));
    }

    private static byte[] registration() {
        return new Registration(11, 100, "SITEBRIDGE1", "IOT-GATE", "SN1", 0, "").body(Edition.V2019);
    }

    @Test
    void a_code_is_handed_out_only_while_operations_have_the_window_open() {
        var closed = talk.raw(frame(DocumentedFrames.REGISTER));
        assertThat(closed.body(0x8100)).containsExactly(0, 1, 3);
        assertThat(refusals()).containsExactly(Reason.SIGNATURE_INVALID);
        talk.account(Map.of("register", "open"), true);
        var turn = talk.conversation.take(frame(DocumentedFrames.REGISTER));
        assertThat(HexFormat.of().formatHex(turn.answers().get(0)))
                .as("the documented 8100 but for the platform's serial")
                .isEqualTo("8100400701000000000139123456780001" + "000100" + "41314232" + "f7");
        assertThat(talk.conversation.guest())
                .as("a registration proves nothing")
                .isEmpty();
    }

    @Test
    void a_registration_and_a_login_are_answered_with_the_documented_bytes() {
        talk.account(Map.of("register", "open"), true);
        assertThat(talk.conversation.take(frame(DocumentedFrames.REGISTER)).answers())
                .containsExactly(frame(DocumentedFrames.REGISTERED));
        assertThat(talk.conversation.take(frame(DocumentedFrames.LOGIN)).answers())
                .containsExactly(frame(DocumentedFrames.GENERAL));
    }

    @Test
    void a_stranger_and_a_disabled_device_are_no_terminal_when_they_register() {
        talk.account(Map.of("register", "open"), false);
        assertThat(talk.send(0x0100, registration()).body(0x8100)[2]).isEqualTo((byte) 4);
        talk.ports.accounts.clear();
        assertThat(talk.send(0x0100, registration()).body(0x8100)).hasSize(3).endsWith(4);
        assertThat(refusals()).containsExactly(Reason.DEVICE_DISABLED, Reason.DEVICE_UNKNOWN);
    }

    @Test
    void the_model_of_a_registration_is_told_with_the_login() {
        talk.account(Map.of("register", "open"), true);
        talk.raw(frame(DocumentedFrames.REGISTER));
        talk.login();
        assertThat(talk.ports.hellos.get(0).model()).isEqualTo("IOT-GATE");
    }

    @Test
    void no_database_at_a_login_is_no_answer_and_the_next_try_counts() {
        talk.ports.accountsFail = true;
        var heard = talk.login();
        assertThat(heard.frames()).isEmpty();
        assertThat(heard.pause()).isTrue();
        talk.ports.accountsFail = false;
        talk.ports.contactsFail = true;
        assertThat(talk.login().frames()).isEmpty();
        assertThat(talk.conversation.guest()).isEmpty();
        talk.ports.contactsFail = false;
        assertThat(talk.login().results(0x0102)).containsExactly(GeneralAnswer.OK);
    }

    @Test
    void a_terminal_that_is_revoked_or_given_another_code_is_off_within_half_a_minute() {
        talk.login();
        talk.account("other", 3, Map.of(), true);
        talk.clock.pass(Duration.ofSeconds(29));
        assertThat(talk.send(0x0002, new byte[0]).end()).isFalse();
        talk.clock.pass(Duration.ofSeconds(1));
        var heard = talk.send(0x0002, new byte[0]);
        assertThat(heard.end()).isTrue();
        assertThat(heard.frames()).isEmpty();
        assertThat(refusals()).containsExactly(Reason.DEVICE_DISABLED);
    }

    @Test
    void one_connection_is_one_terminal_whatever_number_stands_in_a_later_header() {
        talk.login();
        var old = new TerminalTalk(Jt808Limits.DEFAULT, DocumentedFrames.PHONE_2013);
        var foreign = old.parts(0x0002, new byte[1], 1).get(0);
        var heard = talk.raw(foreign);
        assertThat(heard.results(0x0002)).containsExactly(GeneralAnswer.FAILED);
        assertThat(heard.frames().get(0).phone()).isEqualTo(DocumentedFrames.PHONE);
        assertThat(talk.ports.beats).isEmpty();
    }

    @Test
    void logging_in_again_is_allowed_with_the_right_code_and_the_end_with_a_wrong_one() {
        talk.login();
        assertThat(talk.login().results(0x0102)).containsExactly(GeneralAnswer.OK);
        var wrong = talk.login("nope");
        assertThat(wrong.results(0x0102)).containsExactly(GeneralAnswer.FAILED);
        assertThat(wrong.end()).isTrue();
    }
}
