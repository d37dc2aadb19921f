package dev.rollcall.devicebridge.simulator.jt808;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.jt808.DocumentedFrames;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.Position;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.wire.jt808.TerminalServer;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated terminal and the bridge, over a socket. */
class Jt808TerminalTest {
    private static final String PHONE = "00000000013912345678";
    private static final OffsetDateTime SIX = OffsetDateTime.parse("2026-01-05T06:30:15+08:00");
    private static final Instant NOW = Fixture.NOW;

    private final TerminalServer server = new TerminalServer(Duration.ofSeconds(10));
    private final SimDevice device = SimDevice.of("SIM-0001", Fixture.KEY, 3, "b7f2");

    @AfterEach
    void stop() {
        server.close();
    }

    private Jt808Terminal terminal(String phone, int patience) {
        return new Jt808Terminal("127.0.0.1", server.port(), phone, device, patience);
    }

    @ParameterizedTest
    @ValueSource(strings = {PHONE, "013912345678"})
    void a_day_of_a_terminal(String phone) throws IOException {
        server.account(phone, "SIM-0001", "A1B2", Map.of("register", "open"));
        try (var terminal = terminal(phone, 10_000)) {
            assertThat(terminal.login(terminal.register().orElseThrow())).isTrue();
            assertThat(terminal.hello(NOW).path("epoch").asInt()).isEqualTo(3);
            assertThat(terminal.heartbeat()).isTrue();
            assertThat(terminal.locate(new Fix(34.7466, 113.6254, SIX))).isTrue();
            assertThat(terminal.blindArea(List.of(new Fix(34.7466, 113.6254, SIX), new Fix(34.7, 113.6, SIX))))
                    .isTrue();
            for (int i = 0; i < 150; i++) {
                terminal.keep(device.record(Fixture.punch("W-" + i)));
            }
            assertThat(terminal.upload(100, NOW)).hasSize(100);
            assertThat(terminal.upload(100, NOW)).hasSize(50);
            assertThat(terminal.backlog()).isZero();
            assertThat(terminal.beat(NOW).path("beatSec").asInt()).isEqualTo(60);
            assertThat(terminal.logout()).isTrue();
        }
        assertThat(server.ports.stored).hasSize(150);
        assertThat(server.ports.positions)
                .hasSize(3)
                .filteredOn(Position::blindArea)
                .hasSize(2);
        assertThat(server.ports.positions.get(0).latitude()).isEqualTo(34.7466);
        assertThat(server.ports.deadLetters).isEmpty();
    }

    @Test
    void an_order_reaches_a_terminal_that_only_sends_heartbeats_and_its_answer_comes_back() throws IOException {
        server.account(PHONE, "SIM-0001", "A1B2", Map.of());
        server.ports.order = new DeviceOrder("c1.wipe", DeviceOrder.Step.WIPE, 3, NOW.plus(Duration.ofDays(30)));
        try (var terminal = terminal(PHONE, 10_000)) {
            terminal.login("A1B2");
            terminal.heartbeat();
            server.ports.order = null;
            terminal.result("c1.wipe", "DONE", NOW);
            assertThat(terminal.orders())
                    .isNotEmpty()
                    .allMatch(order -> order.path("order").asText().equals("wipe"));
        }
        assertThat(server.ports.results).hasSize(1);
    }

    @Test
    void punches_are_kept_until_the_answer_to_f1_settles_them() throws IOException {
        server.account(PHONE, "SIM-0001", "A1B2", Map.of());
        server.ports.storeFailsAfter = 0;
        try (var terminal = terminal(PHONE, 300)) {
            for (int i = 0; i < 20; i++) {
                terminal.keep(device.record(Fixture.punch("W-" + i)));
            }
            terminal.login("A1B2");
            assertThatThrownBy(() -> terminal.upload(100, NOW)).isInstanceOf(IOException.class);
            assertThat(terminal.backlog()).isEqualTo(20);
            server.ports.storeFailsAfter = null;
            terminal.login("A1B2");
            assertThat(terminal.upload(100, NOW)).hasSize(20);
            assertThat(terminal.backlog()).isZero();
        }
        assertThat(server.ports.stored).hasSize(20);
    }

    @Test
    void the_newest_connection_of_the_same_hardware_wins_and_other_hardware_does_not() throws IOException {
        server.account(PHONE, "SIM-0001", "A1B2", Map.of());
        try (var first = terminal(PHONE, 10_000);
                var second = terminal(PHONE, 10_000)) {
            assertThat(first.login("A1B2")).isTrue();
            assertThat(second.login("A1B2")).isTrue();
            assertThat(second.heartbeat()).isTrue();
            assertThatThrownBy(first::heartbeat).isInstanceOf(IOException.class);
        }
        assertThat(server.ports.takeovers).isEmpty();
    }

    @Test
    void a_wrong_code_is_shown_the_door() throws IOException {
        server.account(PHONE, "SIM-0001", "A1B2", Map.of());
        try (var terminal = terminal(PHONE, 10_000)) {
            assertThat(terminal.register()).isEmpty();
            assertThat(terminal.login("B2A1")).isFalse();
            assertThatThrownBy(terminal::heartbeat).isInstanceOf(IOException.class);
        }
    }

    @Test
    void frames_in_a_hurry_are_answered_one_by_one_in_order() throws IOException {
        server.account(PHONE, "SIM-0001", "A1B2", Map.of());
        try (var socket = new Socket("127.0.0.1", server.port())) {
            var out = new java.io.ByteArrayOutputStream();
            out.writeBytes(HexFormat.of().parseHex(DocumentedFrames.lines().get(DocumentedFrames.LOGIN)));
            for (int serial = 3; serial < 503; serial++) {
                out.writeBytes(new TerminalFrame(0x0002, PHONE, serial, new byte[0]).toWire());
            }
            socket.getOutputStream().write(out.toByteArray());
            socket.setSoTimeout(10_000);
            var in = new java.io.BufferedInputStream(socket.getInputStream());
            for (int serial = 2; serial < 503; serial++) {
                assertThat(TerminalFrame.word(next(in).body(), 0)).isEqualTo(serial);
            }
        }
        assertThat(server.ports.beats).hasSize(500);
    }

    private static TerminalFrame next(java.io.InputStream in) throws IOException {
        var between = new java.io.ByteArrayOutputStream();
        for (int each = in.read(); ; each = in.read()) {
            if (each < 0) {
                throw new java.io.EOFException();
            }
            if (each != 0x7e) {
                between.write(each);
            } else if (between.size() > 0) {
                return TerminalFrame.fromWire(between.toByteArray());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aa", "7eaa", "7e7e7e7e"})
    void half_a_frame_has_only_so_long(String beginning) throws IOException {
        try (var slow = new TerminalServer(Duration.ofMillis(50));
                var socket = new Socket("127.0.0.1", slow.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(HexFormat.of().parseHex(beginning));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(slow.traffic.slowClients()).isEqualTo(1);
        }
    }

    @Test
    void a_frame_without_an_end_closes_the_connection() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(HexFormat.of().parseHex("7e" + "aa".repeat(3000)));
            assertThatThrownBy(() -> {
                        if (socket.getInputStream().read() < 0) {
                            throw new java.io.EOFException();
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
