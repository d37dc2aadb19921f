package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, there is an answer; and {@code OK} only for what is kept. */
class HostileBytesTest {
    private static final int ROUNDS = 4_000;
    private static final List<String> TABLES =
            List.of("ATTLOG", "ATTPHOTO", "IDCARD", "ERRORLOG", "options", "rtlog", "%00", "");
    private static final List<String> SEEDS = List.of(
            "1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\n1453\t2026-01-05 06:30:13\t1\t15\t0\t0\t0\t1\t36.2\t36.2\t+28800\te30=\n",
            "1452\t2026-01-05 06:30:12\t0\t15\t0\t0\t0\t110101199003070134\t0\r\n",
            "PIN=20260105063012-1452.jpg\nSN=1\nsize=2\nCMD=uploadphoto\0\u00ff\u00d8",
            "IDCARD PIN=2\tSNNum=460088\tIDNum=110101199003070134\n",
            "ERRORLOG ErrCode=D01E0005\tErrMsg=\n",
            "ID=123456789&Return=0&CMD=DATA\n");

    private final Terminal terminal = new Terminal("liveness", "on");

    private static byte[] mutate(Random random) {
        var bytes = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.ISO_8859_1);
        if (random.nextInt(10) == 0) {
            bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return bytes;
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextBoolean() ? "\t\n\r\0=&;-0 9".charAt(random.nextInt(11)) : random.nextInt(256));
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static long rows(byte[] body) {
        long rows = 0;
        for (var line : new String(body, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            rows += line.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r') ? 0 : 1;
        }
        return rows;
    }

    @Test
    void every_body_is_answered_and_every_row_is_kept() {
        var random = new Random(2_0260_105);
        for (int round = 0; round < ROUNDS; round++) {
            var table = TABLES.get(random.nextInt(TABLES.size()));
            var body = mutate(random);
            int before = terminal.punches().size() + terminal.ports.deadLetters.size();
            var answer = terminal.post("cdata&table=" + table, body);
            assertThat(answer.status()).as("round %d", round).isEqualTo(200);
            if (table.equals("ATTLOG")) {
                assertThat(text(answer)).as("round %d", round).isEqualTo("OK:" + rows(body));
                assertThat(terminal.punches().size() + terminal.ports.deadLetters.size() - before)
                        .as("round %d", round)
                        .isEqualTo((int) rows(body));
            }
            assertThat(text(terminal.post("devicecmd", body))).isEqualTo("OK");
        }
        assertThat(terminal.punches().size()).isGreaterThan(50);
        assertThat(terminal.ports.deadLetters.size()).isGreaterThan(100);
    }

    @Test
    void no_body_is_acknowledged_while_the_store_is_down() {
        var random = new Random(2_0260_106);
        terminal.storeIsDown();
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var table = TABLES.get(random.nextInt(TABLES.size()));
            var body = mutate(random);
            var answer = terminal.post("cdata&table=" + table, body);
            boolean nothingToKeep = rows(body) == 0 || table.equals("ATTPHOTO") && answer.status() == 200;
            if (!nothingToKeep) {
                assertThat(text(answer)).as("round %d, %s", round, table).doesNotContain("OK");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(ROUNDS / 2);
        assertThat(terminal.ports.attached).isEmpty();
        assertThat(terminal.ports.stored).isEmpty();
        assertThat(terminal.ports.deadLetters).isEmpty();
    }

    @Test
    void every_target_is_answered() {
        var random = new Random(2_0260_107);
        for (int round = 0; round < ROUNDS; round++) {
            var target = new StringBuilder(Terminal.path("cdata&table=ATTLOG&options=all&pushver=2.4.1"));
            for (int i = random.nextInt(4); i > 0; i--) {
                target.setCharAt(random.nextInt(target.length()), (char) (32 + random.nextInt(200)));
            }
            for (var method : List.of("GET", "POST")) {
                assertThat(terminal.request(method, target.toString(), new byte[] {1})
                                .status())
                        .as(target.toString())
                        .isIn(200, 403, 404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "=", "&&&&", "%", "%%%", "%zz", "%e5", "SN", "SN=%00", "=x&=y", "SN=1&sn=2"})
    void an_odd_query_is_answered(String query) {
        assertThat(terminal.request("GET", "/iclock-" + Terminal.TOKEN + "/ping?" + query, new byte[0])
                        .status())
                .isIn(403, 404);
    }

    @Test
    void a_query_without_end_is_not_found() {
        assertThat(terminal.request("GET", Terminal.path("ping") + "&a".repeat(2000), new byte[0])
                        .status())
                .isEqualTo(404);
        var many = new StringBuilder(Terminal.path("ping"));
        for (int i = 0; i < 50; i++) {
            many.append('&').append('a').append(i);
        }
        assertThat(terminal.request("GET", many.toString(), new byte[0]).status())
                .isEqualTo(404);
    }

    @Test
    void a_body_of_nothing_but_line_feeds_is_no_rows() {
        assertThat(text(terminal.post("cdata&table=ATTLOG", "\n".repeat(1024 * 1024))))
                .isEqualTo("OK:0");
    }
}
