package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.zkteco.Terminal.SN;
import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandshakeTest {
    private final Terminal terminal = new Terminal();

    private String handshake(String... profile) {
        terminal.register(SN, Terminal.TOKEN, true, profile);
        return text(terminal.get("cdata&options=all&pushver=2.4.2&DeviceType=att&language=83"));
    }

    @Test
    void the_answer_is_in_the_documented_form() {
        assertThat(handshake()).isEqualTo("""
                GET OPTION FROM: 0316144680030
                ATTLOGStamp=None
                OPERLOGStamp=None
                ATTPHOTOStamp=None
                BIODATAStamp=None
                IDCARDStamp=None
                ERRORLOGStamp=None
                ErrorDelay=30
                Delay=60
                TransTimes=00:00;12:00
                TransInterval=1
                TransFlag=TransData AttLog\tAttPhoto\tIDCARD\tERRORLOG
                TimeZone=8
                Realtime=1
                Encrypt=None
                ServerVer=2.4.1
                PushProtVer=2.4.1
                PushOptionsFlag=1
                PushOptions=FingerFunOn,FaceFunOn,VisilightFun
                SupportPing=1
                """);
    }

    @Test
    void it_carries_the_time_that_the_terminal_sets_its_clock_by() {
        var headers = terminal.get("cdata&options=all").headers();
        assertThat(headers)
                .containsEntry("Date", "Sun, 04 Jan 2026 22:30:15 GMT")
                .containsEntry("Content-Type", "text/plain");
    }

    @Test
    void it_is_a_contact_without_a_clock() {
        handshake();
        var hello = terminal.ports.hellos.get(0);
        assertThat(hello.boot()).isEqualTo("zk");
        assertThat(hello.clock()).isNull();
        assertThat(hello.skew()).isNull();
        assertThat(hello.receivedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "+08:00, false, 8",
        "+08:00, true, 480",
        "+05:30, false, 330",
        "+05:45, false, 345",
        "-03:30, false, -210",
        "-09:00, false, -9",
        "+12:00, false, 720",
        "+13:00, false, 780",
        "-12:00, false, -720",
        "Z, false, 0",
        "Z, true, 0",
        "+01:00, true, 1"
    })
    void a_zone_is_written_so_that_hours_are_never_taken_for_minutes(String offset, boolean minutes, String written) {
        assertThat(Handshake.zone(ZoneOffset.of(offset), minutes)).isEqualTo(written);
    }

    @Test
    void a_zone_that_cannot_be_written_is_not_written_wrong() {
        assertThatThrownBy(() -> Handshake.zone(ZoneOffset.of("+00:30"), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Handshake.zone(ZoneOffset.of("+08:00:30"), false))
                .isInstanceOf(IllegalArgumentException.class);
        terminal.register(SN, Terminal.TOKEN, true, "offset", "+00:30");
        assertThat(terminal.get("cdata&options=all").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "2.2.14, 2.2.14",
        "2.3.0, 2.3.0",
        "2.4.0, 2.4.0",
        "2.4.1, 2.4.1",
        "2.4.2, 2.4.1",
        "2.10.0, 2.4.1",
        "3.1.2, 2.4.1",
        "'', 2.2.14",
        "abc, 2.2.14",
        "2.4.1%0aDelay=1, 2.2.14"
    })
    void the_lower_version_is_spoken(String theirs, String spoken) {
        assertThat(text(terminal.get("cdata&options=all&pushver=" + theirs)))
                .contains("\nPushProtVer=" + spoken + "\n");
    }

    @Test
    void a_profile_changes_what_a_model_needs_changed() {
        assertThat(handshake("resend", "true", "delay", "5", "timezone", "minutes", "pushver", "2.3.0"))
                .contains("\nATTLOGStamp=0\n", "\nDelay=5\n", "\nTimeZone=480\n", "\nPushProtVer=2.3.0\n");
        assertThat(handshake("delay", "1")).contains("\nDelay=2\n");
        assertThat(handshake("delay", "900")).contains("\nDelay=60\n");
        assertThat(handshake("offset", "+05:30")).contains("\nTimeZone=330\n");
    }

    @Test
    void it_fails_when_the_store_is_down() {
        terminal.storeIsDown();
        var answer = terminal.get("cdata&options=all");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "30");
        assertThat(text(answer)).doesNotContain("OK");
    }

    @Test
    void options_are_noted() {
        var answer = terminal.post(
                "cdata&table=options", "FingerFunOn=1,FaceFunOn=1,~DeviceName=SpeedFace-V5L,FirmVer=Ver 8.0.4.3,x=<b>");
        assertThat(text(answer)).isEqualTo("OK");
        var hello = terminal.ports.hellos.get(0);
        assertThat(hello.caps()).containsExactly("FingerFunOn=1", "FaceFunOn=1", "~DeviceName=SpeedFace-V5L");
        assertThat(hello.firmware()).isEqualTo("Ver 8.0.4.3");
        assertThat(hello.model()).isEqualTo("SpeedFace-V5L");
    }

    @Test
    void a_get_for_a_table_is_no_handshake() {
        assertThat(terminal.get("cdata&table=RemoteAtt&PIN=1").status()).isEqualTo(404);
    }
}
