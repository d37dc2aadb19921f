package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.zkteco.Terminal.SN;
import static dev.rollcall.devicebridge.zkteco.Terminal.TOKEN;
import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
    private static final byte[] ROW = "1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\n".getBytes(StandardCharsets.US_ASCII);

    private final Terminal terminal = new Terminal();

    private int post(Terminal at, String base, String more) {
        return at.request("POST", base + "/cdata?SN=" + SN + "&table=ATTLOG" + more, ROW)
                .status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iclock-" + TOKEN + "/cdata?SN=" + SN + "&table=ATTLOG",
                "/iclock-" + TOKEN + "/cdata.aspx?SN=" + SN + "&table=attlog",
                "/iclock-" + TOKEN + "/cdata/?SN=" + SN + "&table=ATTLOG",
                "/iclock-" + TOKEN + "/cdata.aspx/?table=ATTLOG&sn=" + SN,
                "/iclock-" + TOKEN + "/iclock/cdata?SN=" + SN + "&table=ATTLOG&Stamp=9999"
            })
    void every_spelling_of_an_address_leads_to_the_same_place(String target) {
        assertThat(terminal.protocol.owns(target)).isTrue();
        assertThat(text(terminal.request("POST", target, ROW))).isEqualTo("OK:1");
        assertThat(terminal.punches()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iclock/cdata?SN=" + SN + "&table=ATTLOG",
                "/iclock-/cdata?SN=" + SN + "&table=ATTLOG",
                "/iclock-4a9594af164f2b9779b59e8554b5df27/cdata?SN=" + SN + "&table=ATTLOG",
                "/iclock-4a9594af164f2b9779b59e8554b5df2/cdata?SN=" + SN + "&table=ATTLOG",
                "/iclock/cdata?SN=" + SN + "&table=ATTLOG&pushcommkey=" + TOKEN,
                "/iclock-" + TOKEN + "/cdata?SN=0316144680031&table=ATTLOG",
                "/iclock-" + TOKEN + "/cdata?table=ATTLOG",
                "/iclock-" + TOKEN + "/cdata?SN=&table=ATTLOG"
            })
    void the_serial_number_alone_never_opens_the_door(String target) {
        var answer = terminal.request("POST", target, ROW);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(text(answer)).isEqualTo("Forbidden");
        assertThat(terminal.punches()).isEmpty();
        assertThat(terminal.ports.refusals).hasSize(1);
    }

    @Test
    void a_refusal_says_why_to_us_and_never_repeats_a_secret() {
        terminal.register("OFF-1", TOKEN, false);
        terminal.request("POST", "/iclock-wrong-but-long-enough/cdata?SN=" + SN + "&pushcommkey=hush-hush", ROW);
        terminal.request("GET", "/iclock-" + TOKEN + "/getrequest?SN=NOBODY", new byte[0]);
        terminal.request("GET", "/iclock-" + TOKEN + "/ping?SN=OFF-1", new byte[0]);
        terminal.request("GET", "/iclock-" + TOKEN + "/ping?SN=%0aforged", new byte[0]);
        assertThat(terminal.ports.refusals)
                .extracting(TransportRefusal::reason)
                .containsExactly(
                        Reason.SIGNATURE_INVALID,
                        Reason.DEVICE_UNKNOWN,
                        Reason.DEVICE_DISABLED,
                        Reason.HEADERS_INVALID);
        assertThat(terminal.ports.refusals.toString())
                .doesNotContain(TOKEN, "hush-hush", "wrong-but-long-enough", "forged");
        assertThat(terminal.ports.refusals.get(0).path()).isEqualTo("/iclock/cdata");
        assertThat(terminal.ports.refusals.get(0).remote()).isEqualTo("192.0.2.7");
    }

    @Test
    void an_account_without_a_secret_or_with_a_short_one_is_no_account() {
        terminal.register(SN, "", true);
        assertThat(post(terminal, "/iclock-", "")).isEqualTo(403);
        assertThat(post(terminal, "/iclock", "")).isEqualTo(403);
        terminal.register(SN, "tooshort", true);
        assertThat(post(terminal, "/iclock-tooshort", "")).isEqualTo(403);
        terminal.register(SN, "", true, "auth", "commkey", "source", "192.0.2.7");
        assertThat(post(terminal, "/iclock", "&pushcommkey=")).isEqualTo(403);
    }

    @Test
    void a_setting_we_do_not_know_lets_nobody_in() {
        terminal.register(SN, TOKEN, true, "auth", "none");
        assertThat(post(terminal, "/iclock-" + TOKEN, "")).isEqualTo(403);
    }

    @Test
    void a_key_alone_is_not_enough_since_most_requests_do_not_carry_it() {
        terminal.register(SN, "258369", true, "auth", "commkey");
        assertThat(terminal.request("GET", "/iclock/cdata?SN=" + SN + "&options=all&pushcommkey=258369", new byte[0])
                        .status())
                .isEqualTo(403);
        assertThat(post(terminal, "/iclock", "")).isEqualTo(403);
        assertThat(post(terminal, "/iclock", "&pushcommkey=258369")).isEqualTo(403);
    }

    @Test
    void from_a_listed_address_the_handshake_shows_the_key_and_the_rest_need_not() {
        terminal.register(SN, "258369", true, "auth", "commkey", "source", "198.51.100.0/24, 192.0.2.7");
        var handshake = "/iclock/cdata?SN=" + SN + "&options=all";
        assertThat(terminal.request("GET", handshake, new byte[0]).status()).isEqualTo(403);
        assertThat(terminal.request("GET", handshake + "&pushcommkey=258360", new byte[0])
                        .status())
                .isEqualTo(403);
        assertThat(terminal.request("GET", handshake + "&pushcommkey=258369", new byte[0])
                        .status())
                .isEqualTo(200);
        assertThat(post(terminal, "/iclock", "")).isEqualTo(200);
        assertThat(post(terminal, "/iclock", "&pushcommkey=258360")).isEqualTo(403);
        assertThat(post(terminal.from("198.51.100.200"), "/iclock", "")).isEqualTo(200);
        assertThat(post(terminal.from("198.51.101.200"), "/iclock", "")).isEqualTo(403);
        assertThat(post(terminal.from(""), "/iclock", "")).isEqualTo(403);
    }

    @Test
    void a_list_of_addresses_narrows_a_token_too() {
        terminal.register(SN, TOKEN, true, "source", "198.51.100.0/24");
        assertThat(post(terminal, "/iclock-" + TOKEN, "")).isEqualTo(403);
        assertThat(post(terminal.from("198.51.100.1"), "/iclock-" + TOKEN, "")).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 | 192.0.2.7 | true",
                "192.0.2.7 | 192.0.2.70 | false",
                "10.0.0.0/8 | 10.255.0.1 | true",
                "10.0.0.0/8 | 11.0.0.1 | false",
                "10.1.2.0/23 | 10.1.3.255 | true",
                "10.1.2.0/23 | 10.1.4.0 | false",
                "0.0.0.0/0 | 203.0.113.1 | true",
                "2001:db8::/32 | 2001:db8:1::1 | true",
                "2001:db8::/32 | 2001:db9::1 | false",
                "::/0 | 192.0.2.7 | false",
                "10.0.0.0/33 | 10.0.0.0 | false",
                "10.0.0.0/x | 10.0.0.0 | false",
                "localhost | 127.0.0.1 | false",
                "192.0.2.7 | localhost | false",
                "fe80::1 | fe80::1%eth0 | true",
                "999.0.0.1 | 192.0.2.7 | false",
                "abc | abc | false"
            })
    void an_address_is_on_the_list_or_not(String list, String remote, boolean included) {
        assertThat(Sources.include(list, remote)).isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iclock-" + TOKEN + "/registry?SN=" + SN,
                "/iclock-" + TOKEN + "/exchange?SN=" + SN + "&type=publickey",
                "/iclock-" + TOKEN + "/CDATA?SN=" + SN,
                "/iclock-" + TOKEN + "?SN=" + SN,
                "/iclock-" + TOKEN + "/cdata//?SN=" + SN,
                "/iclock/",
                "/iclock-" + TOKEN + "/cdata?SN=" + SN + "&SN=OTHER"
            })
    void what_is_no_address_or_can_be_read_in_two_ways_is_not_found(String target) {
        assertThat(terminal.request("POST", target, ROW).status()).isEqualTo(404);
    }

    @Test
    void only_its_own_addresses_are_owned() {
        assertThat(List.of("/rollcall/v1/SN/hello", "/iclocks/cdata", "/", "/iclock"))
                .noneMatch(terminal.protocol::owns);
        assertThat(terminal.protocol.intake("POST", "/iclock/cdata").maxBody()).isEqualTo(1024 * 1024);
        assertThat(terminal.protocol.intake("POST", "/iclock/cdata").streamed()).isFalse();
    }

    @Test
    void without_a_directory_nobody_is_let_in_and_nobody_is_turned_away() {
        terminal.accountsFail = true;
        assertThat(terminal.request("POST", "/iclock-" + TOKEN + "/cdata?SN=" + SN + "&table=ATTLOG", ROW)
                        .status())
                .isEqualTo(503);
        assertThat(terminal.ports.refusals).isEmpty();
    }

    @Test
    void other_methods_are_not_allowed() {
        assertThat(terminal.request("PUT", Terminal.path("cdata&table=ATTLOG"), ROW)
                        .status())
                .isEqualTo(405);
        assertThat(terminal.request("GET", Terminal.path("devicecmd"), ROW).status())
                .isEqualTo(405);
    }
}
