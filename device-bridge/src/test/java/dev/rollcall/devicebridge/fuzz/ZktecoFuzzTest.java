package dev.rollcall.devicebridge.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.zkteco.Terminal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class ZktecoFuzzTest {
    private static final String TERMINAL = "/iclock-" + Terminal.TOKEN + "/%s?SN=" + Terminal.SN + "%s";
    private static final List<String> REQUESTS = List.of(
            target("cdata", "&table=ATTLOG&Stamp=9999"),
            target("cdata", "&table=ATTPHOTO&Stamp=9999"),
            target("fdata", "&table=ATTPHOTO"),
            target("cdata", "&table=OPERLOG&Stamp=9999"),
            target("cdata", "&table=IDCARD"),
            target("cdata", "&table=ERRORLOG"),
            target("cdata", "&table=options"),
            target("cdata", "&table=rtlog"),
            target("cdata", "&options=all&pushver=2.4.1&language=83"),
            target("getrequest", "&INFO=Ver%208.0.4.3,5,7,150,192.168.1.201"),
            target("devicecmd", ""),
            target("ping", ""));

    private final Terminal terminal = new Terminal("liveness", "on");

    private static String target(String operation, String more) {
        return TERMINAL.formatted(operation, more);
    }

    /** The bytes as the body of every kind of request, and as target and body of one; with a store, then without. */
    @FuzzTest(maxDuration = "10s")
    void whatever_a_terminal_sends_is_answered_and_ok_only_when_it_is_kept(byte[] bytes) {
        for (var target : REQUESTS) {
            request(target, bytes);
        }
        int line = 0;
        while (line < bytes.length && bytes[line] != '\n') {
            line++;
        }
        var first = new String(bytes, 0, line, StandardCharsets.ISO_8859_1);
        var body = Arrays.copyOfRange(bytes, Math.min(line + 1, bytes.length), bytes.length);
        request(first, body);
        request(target("cdata", "&" + first), body);
    }

    private void request(String target, byte[] body) {
        for (var method : List.of("POST", "GET")) {
            var answer = terminal.request(method, target, body);
            assertThat(answer.status()).isIn(200, 400, 403, 404, 405, 413);
            if (target.equals(REQUESTS.get(0)) && method.equals("POST") && answer.status() == 200) {
                long kept = terminal.ports.deadLetters.size()
                        + terminal.ports.batches.stream()
                                .mapToLong(batch -> batch.records().size())
                                .sum();
                assertThat(Terminal.text(answer)).isEqualTo("OK:" + kept);
            }
            terminal.ports.forget();
        }
        terminal.storeIsDown();
        withoutStore(target, terminal.request("POST", target, body));
        terminal.storeIsBack();
        terminal.ports.forget();
    }

    /** An upload without a row is answered with their number, for which nothing has to be kept. */
    private static void withoutStore(String target, DeviceResponse answer) {
        assertThat(answer.status()).isIn(200, 400, 403, 404, 405, 413, 503);
        if (target.equals(REQUESTS.get(0))) {
            assertThat(Terminal.text(answer).startsWith("OK"))
                    .isEqualTo(Terminal.text(answer).equals("OK:0"));
        }
    }
}
