package dev.rollcall.devicebridge.wire.http;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.Fixture.punch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.Workers;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceConnectionTest {

    private static byte[] http(SignedMessage message) {
        return message.toHttp("bridge");
    }

    private static byte[] punches(Wire wire, int count) {
        var records = Stream.generate(() -> wire.bridge.device.record(punch("W-1")))
                .limit(count)
                .toList();
        return http(wire.bridge.messages.punches(wire.bridge.device, records, NOW));
    }

    /** The same request, its body in chunks of seven bytes. */
    private static byte[] chunked(byte[] http) {
        var text = new String(http, StandardCharsets.UTF_8);
        int split = text.indexOf("\r\n\r\n");
        var head = text.substring(0, split).replaceAll("Content-Length: \\d+", "Transfer-Encoding: chunked");
        var out = new StringBuilder(head).append("\r\n\r\n");
        var body = text.substring(split + 4);
        for (int i = 0; i < body.length(); i += 7) {
            var part = body.substring(i, Math.min(body.length(), i + 7));
            out.append(Integer.toHexString(part.length()))
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return out.append("0\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Function<Wire, byte[]>> frames() {
        return Stream.of(
                wire -> http(wire.bridge.messages.hello(wire.bridge.device, 0, NOW)),
                wire -> http(wire.bridge.messages.beat(wire.bridge.device, 0, NOW)),
                wire -> punches(wire, 2),
                wire -> chunked(punches(wire, 1)));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_request_cut_anywhere_is_read_the_same(Function<Wire, byte[]> frame) {
        String whole;
        int length;
        try (var wire = new Wire()) {
            var bytes = frame.apply(wire);
            length = bytes.length;
            wire.write(bytes);
            whole = wire.read();
            assertThat(whole).startsWith("HTTP/1.1 200 OK");
        }
        for (int cut = 1; cut < length; cut++) {
            try (var wire = new Wire()) {
                var bytes = frame.apply(wire);
                wire.write(bytes, 0, cut);
                wire.write(bytes, cut, length);
                assertThat(wire.read()).as("cut at %d", cut).isEqualTo(whole);
            }
        }
    }

    @Test
    void a_request_that_comes_byte_by_byte_is_read_the_same() {
        try (var wire = new Wire()) {
            var bytes = punches(wire, 3);
            for (int i = 0; i < bytes.length; i++) {
                wire.write(bytes, i, i + 1);
            }
            assertThat(wire.statuses()).containsExactly(200);
            assertThat(wire.bridge.ports.stored).hasSize(3);
        }
    }

    @Test
    void requests_sent_ahead_are_answered_one_after_the_other_in_order() {
        try (var wire = new Wire()) {
            wire.executor.hold = true;
            var first = punches(wire, 1);
            var second = new String(punches(wire, 2), StandardCharsets.UTF_8);
            wire.write(new String(first, StandardCharsets.UTF_8) + second + second);
            assertThat(wire.executor.held).as("one at a time").hasSize(1);
            assertThat(wire.read()).isEmpty();
            wire.executor.held.remove().run();
            assertThat(wire.read()).contains("\"seqUpTo\":1").doesNotContain("\"seqUpTo\":3");
            wire.executor.held.remove().run();
            wire.executor.held.remove().run();
            assertThat(wire.read()).containsSubsequence("\"seq\":2,\"code\":0", "\"seq\":2,\"code\":1");
        }
    }

    @Test
    void the_answer_leaves_after_the_store_and_not_before() {
        try (var wire = new Wire()) {
            wire.bridge.ports.beforeStore = () -> assertThat(wire.read()).isEmpty();
            wire.write(punches(wire, 1));
            assertThat(wire.statuses()).containsExactly(200);
        }
    }

    @Test
    void d1_row_1_a_bad_signature_is_401_and_the_connection_may_stay() {
        try (var wire = new Wire()) {
            var forged = new String(punches(wire, 1), StandardCharsets.UTF_8).replace("W-1", "W-2");
            wire.write(forged);
            wire.write(punches(wire, 1));
            assertThat(wire.statuses()).containsExactly(401, 200);
            assertThat(wire.bridge.ports.refusals).hasSize(1);
        }
    }

    @Test
    void a_signature_header_sent_twice_is_no_signature() {
        try (var wire = new Wire()) {
            var twice = new String(punches(wire, 1), StandardCharsets.UTF_8)
                    .replaceFirst("(X-Rollcall-Nonce: [^\r]+)", "$1\r\n$1");
            wire.write(twice);
            assertThat(wire.statuses()).containsExactly(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /rollcall/v1/SIM-0001/punch HTTP/1.1\r\nContent-Length: 262145\r\n\r\n",
                "PUT /rollcall/v1/photo/0123456789abcdef HTTP/1.1\r\nContent-Length: 2097153\r\n\r\n"
            })
    void an_announced_body_over_the_limit_is_413_before_a_byte_of_it_is_read(String head) {
        try (var wire = new Wire()) {
            wire.write(head);
            assertThat(wire.read()).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE", "connection: close");
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void a_body_that_grows_over_the_limit_is_413_when_it_does() {
        try (var wire = new Wire()) {
            wire.write("POST /rollcall/v1/SIM-0001/punch HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "2000\r\n" + " ".repeat(0x2000) + "\r\n";
            for (int i = 0; i < 32; i++) {
                wire.write(chunk);
            }
            assertThat(wire.read()).isEmpty();
            wire.write("1\r\n \r\n");
            assertThat(wire.statuses()).containsExactly(413);
            assertThat(wire.open()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400|POST /x HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
                "400|POST /x HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
                "400|POST /x HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "400|POST /x HTTP/1.1\r\nbad header\r\n\r\n",
                "400|nonsense\r\n\r\n",
                "400|POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "415|POST /x HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\n",
                "417|POST /x HTTP/1.1\r\nExpect: coffee\r\nContent-Length: 5\r\n\r\n"
            })
    void what_can_be_read_in_two_ways_is_not_read(String statusAndRequest) {
        try (var wire = new Wire()) {
            wire.write(statusAndRequest.substring(4));
            assertThat(wire.statuses()).containsExactly(Integer.parseInt(statusAndRequest.substring(0, 3)));
            assertThat(wire.open()).isFalse();
            assertThat(wire.traffic.badRequests()).isOne();
        }
    }

    @Test
    void a_header_without_end_is_431_and_a_line_without_end_is_414() {
        try (var wire = new Wire()) {
            wire.write("POST /x HTTP/1.1\r\nX-Long: " + "a".repeat(9000));
            assertThat(wire.statuses()).containsExactly(431);
        }
        try (var wire = new Wire()) {
            wire.write("POST /" + "a".repeat(2000));
            assertThat(wire.statuses()).containsExactly(414);
        }
    }

    @Test
    void a_client_that_asks_first_is_told_to_go_on() {
        try (var wire = new Wire()) {
            var text = new String(punches(wire, 1), StandardCharsets.UTF_8)
                    .replaceFirst("\r\n", "\r\nExpect: 100-continue\r\n");
            int body = text.indexOf("\r\n\r\n") + 4;
            wire.write(text.substring(0, body));
            assertThat(wire.statuses()).containsExactly(100);
            wire.write(text.substring(body));
            assertThat(wire.statuses()).containsExactly(200);
        }
    }

    @Test
    void a_client_that_wants_to_close_is_let_go() {
        try (var wire = new Wire()) {
            wire.write(new String(punches(wire, 1), StandardCharsets.UTF_8)
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n"));
            assertThat(wire.read()).contains("connection: close");
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void a_header_that_trickles_is_cut_off_after_ten_seconds_however_many_bytes_still_come() {
        try (var wire = new Wire()) {
            var bytes = punches(wire, 1);
            for (int second = 0; second < 10; second++) {
                assertThat(wire.open()).isTrue();
                wire.write(bytes, second, second + 1);
                wire.pass(Duration.ofSeconds(1));
            }
            assertThat(wire.open()).isFalse();
            assertThat(wire.traffic.slowClients()).isOne();
        }
    }

    @Test
    void a_body_that_trickles_is_cut_off_after_thirty_seconds() {
        try (var wire = new Wire()) {
            wire.write("POST /rollcall/v1/SIM-0001/punch HTTP/1.1\r\nContent-Length: 100\r\n\r\n");
            for (int second = 0; second < 30; second++) {
                assertThat(wire.open()).isTrue();
                wire.write(" ");
                wire.pass(Duration.ofSeconds(1));
            }
            assertThat(wire.open()).isFalse();
            assertThat(wire.traffic.slowClients()).isOne();
        }
    }

    @Test
    void a_client_that_says_nothing_is_let_go_at_once_when_new_and_after_three_minutes_when_known() {
        try (var wire = new Wire()) {
            wire.pass(Duration.ofSeconds(10));
            assertThat(wire.open()).isFalse();
        }
        try (var wire = new Wire()) {
            wire.write(punches(wire, 1));
            assertThat(wire.statuses()).containsExactly(200);
            wire.pass(Duration.ofSeconds(179));
            assertThat(wire.open()).isTrue();
            wire.pass(Duration.ofSeconds(1));
            assertThat(wire.open()).isFalse();
            assertThat(wire.traffic.slowClients()).as("not slow, just done").isZero();
        }
    }

    @Test
    void a_slow_store_is_not_a_slow_client() {
        try (var wire = new Wire()) {
            wire.executor.hold = true;
            wire.write(punches(wire, 1));
            wire.pass(Duration.ofMinutes(10));
            wire.executor.held.remove().run();
            assertThat(wire.statuses()).containsExactly(200);
        }
    }

    @Test
    void a_full_queue_is_told_to_the_device_and_the_connection_pauses() {
        try (var wire = new Wire()) {
            wire.executor.full = true;
            var text = new String(punches(wire, 1), StandardCharsets.UTF_8);
            wire.write(text + text);
            assertThat(wire.read()).startsWith("HTTP/1.1 503").contains("\"BUSY\"", "Retry-After: 5");
            assertThat(wire.bridge.ports.stored).isEmpty();
            wire.executor.full = false;
            wire.pass(Duration.ofMillis(249));
            assertThat(wire.statuses()).as("nothing is read during the pause").isEmpty();
            wire.pass(Duration.ofMillis(1));
            assertThat(wire.statuses()).containsExactly(200);
            assertThat(wire.traffic.busyAnswers()).isOne();
        }
    }

    @Test
    void when_bodies_have_used_up_the_memory_the_next_one_is_thrown_away_and_told_to_come_again() {
        try (var wire = new Wire()) {
            var share = Objects.requireNonNull(wire.budget.take(Wire.LIMITS.maxInFlightBytes()));
            var bytes = punches(wire, 3);
            wire.write(bytes);
            assertThat(wire.statuses()).containsExactly(503);
            assertThat(wire.bridge.ports.stored).isEmpty();
            share.giveBack();
            share.giveBack();
            wire.pass(Duration.ofMillis(250));
            wire.write(bytes);
            assertThat(wire.statuses()).containsExactly(200);
        }
    }

    @Test
    void a_store_that_is_down_gives_no_positive_answer() {
        try (var wire = new Wire()) {
            wire.bridge.ports.storeFailsAfter = 0;
            wire.write(punches(wire, 2));
            assertThat(wire.read())
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 5", "\"code\":10")
                    .doesNotContain("\"code\":0");
        }
    }

    @Test
    void a_client_that_goes_away_while_its_request_is_worked_on_leaves_nothing_behind() {
        try (var wire = new Wire()) {
            wire.executor.hold = true;
            wire.write(punches(wire, 1));
            wire.channel.close();
            wire.executor.held.remove().run();
            assertThat(wire.bridge.ports.stored).as("it is stored all the same").hasSize(1);
        }
    }

    @Test
    void a_client_that_goes_away_in_the_middle_of_a_body_leaves_nothing_behind() {
        try (var wire = new Wire()) {
            var bytes = punches(wire, 1);
            wire.write(bytes, 0, bytes.length - 5);
            assertThat(wire.budget.used()).isPositive();
            wire.channel.close();
            assertThat(wire.budget.used()).isZero();
        }
    }

    @Test
    void one_connection_too_many_is_closed_at_once() {
        var limits = new HttpLimits(
                1,
                1024,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ZERO,
                Duration.ofSeconds(1));
        try (var wire = new Wire(limits)) {
            var second = new EmbeddedChannel(new DeviceHttpPipeline(
                    java.util.List.of(wire.bridge.protocol),
                    limits,
                    new Workers(wire.executor, wire.executor),
                    wire.budget,
                    wire.connections,
                    wire.traffic));
            assertThat(second.isActive()).isFalse();
            assertThat(wire.open()).isTrue();
            assertThat(wire.traffic.refusedConnections()).isOne();
            assertThat(wire.traffic.connections()).isOne();
            second.finishAndReleaseAll();
        }
    }

    @Test
    void a_drained_connection_gives_its_answer_first() {
        try (var wire = new Wire()) {
            wire.executor.hold = true;
            wire.write(punches(wire, 1));
            wire.channel.pipeline().fireUserEventTriggered(Connections.DRAIN);
            assertThat(wire.open()).isTrue();
            wire.executor.held.remove().run();
            assertThat(wire.read()).startsWith("HTTP/1.1 200").contains("connection: close");
            assertThat(wire.open()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 400})
    void a_drained_connection_that_owes_no_answer_closes_at_once(int bytesSent) {
        try (var wire = new Wire()) {
            wire.write(punches(wire, 2), 0, bytesSent);
            wire.channel.pipeline().fireUserEventTriggered(Connections.DRAIN);
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void ten_thousand_tiny_chunks_sent_ahead_do_not_dig_a_hole_into_the_stack() {
        try (var wire = new Wire()) {
            wire.executor.hold = true;
            wire.write(punches(wire, 1));
            wire.write("POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + "1\r\n \r\n".repeat(50_000)
                    + "0\r\n\r\n");
            wire.executor.held.remove().run();
            wire.executor.held.remove().run();
            assertThat(wire.statuses()).containsExactly(200, 404);
        }
    }

    @Test
    void an_answer_to_head_does_not_confuse_what_follows() {
        try (var wire = new Wire()) {
            wire.write("HEAD /x HTTP/1.1\r\n\r\n");
            assertThat(wire.read()).startsWith("HTTP/1.1 404").contains("connection: close");
            assertThat(wire.open()).isFalse();
        }
    }

    @Test
    void unused_bodies_of_requests_that_nobody_wants_are_read_past() {
        try (var wire = new Wire()) {
            wire.write("DELETE /x HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
            wire.write(punches(wire, 1));
            assertThat(wire.statuses()).containsExactly(404, 200);
            assertThat(wire.traffic.requests()).isEqualTo(2);
        }
    }
}
