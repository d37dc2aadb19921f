package dev.rollcall.devicebridge.simulator.zkteco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.server.RunningServer;
import dev.rollcall.devicebridge.zkteco.Terminal;
import dev.rollcall.devicebridge.zkteco.ZktecoLimits;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A terminal and a running server, over a socket. */
class ZktecoDeviceTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, 0, 10, 13, (byte) 0xff, (byte) 0xd9};

    private final Clock clock = Clock.systemUTC();
    private final LocalDateTime now = LocalDateTime.now(clock).plusHours(8).truncatedTo(ChronoUnit.SECONDS);
    private final Terminal bridge = new Terminal(clock, ZktecoLimits.DEFAULT, "delay", "5");
    private final RunningServer server = new RunningServer(List.of(bridge.protocol));
    private final ZktecoDevice device = device(Terminal.TOKEN);

    private ZktecoDevice device(String token) {
        return new ZktecoDevice("127.0.0.1", server.port(), Terminal.SN, token);
    }

    private void punches(int count) {
        for (int i = 0; i < count; i++) {
            device.punch("W-" + i, now.minusMinutes(i), i % 2, 15);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_morning_of_a_terminal() throws IOException {
        assertThat(device.handshake()).containsEntry("TimeZone", "8").containsEntry("Delay", "5");
        punches(200);
        assertThat(device.upload(128)).isTrue();
        assertThat(device.upload(128)).isTrue();
        assertThat(device.waiting()).isZero();
        assertThat(device.photo("W-0", now, JPEG)).isTrue();
        device.poll();
        assertThat(bridge.ports.stored).hasSize(200);
        assertThat(bridge.ports.attached).containsKey(Terminal.SN + " W-0 " + now);
        assertThat(device.carriedOut()).isEmpty();
    }

    @Test
    void what_was_not_stored_is_sent_again_and_stored_once() throws IOException {
        punches(128);
        bridge.ports.storeFailsAfter = 64;
        assertThat(device.upload(128)).isFalse();
        assertThat(device.photo("W-0", now, JPEG)).isFalse();
        assertThat(device.waiting()).isEqualTo(128);
        bridge.ports.storeFailsAfter = null;
        assertThat(device.upload(128)).isTrue();
        assertThat(bridge.ports.stored).hasSize(128);
    }

    @Test
    void it_is_drained_and_wiped() throws IOException {
        device.enrol("W-1");
        punches(10);
        device.upload(128);
        bridge.order("a.freeze", DeviceOrder.Step.FREEZE);
        bridge.order("a.drain", DeviceOrder.Step.DRAIN);
        bridge.order("a.wipe", DeviceOrder.Step.WIPE);
        device.poll();
        assertThat(device.waiting()).isEqualTo(10);
        assertThat(device.upload(128)).isTrue();
        device.poll();
        device.poll();
        assertThat(device.carriedOut()).hasSize(2).last().isEqualTo("CLEAR ALL USERINFO");
        assertThat(device.people()).isEmpty();
        assertThat(bridge.ports.stored).hasSize(10);
        assertThat(bridge.ports.results)
                .extracting(result -> result.id() + " " + result.state())
                .containsExactly("a.freeze DONE", "a.drain DONE", "a.wipe DONE");
    }

    @Test
    void with_another_token_it_gets_nowhere_and_forgets_nothing() {
        var stranger = device("0000000000000000000000000000000f");
        stranger.punch("W-1", now, 0, 15);
        assertThatThrownBy(stranger::handshake).isInstanceOf(IOException.class).hasMessageContaining("403");
        assertThatThrownBy(stranger::poll).isInstanceOf(IOException.class).hasMessageContaining("403");
        assertThat(stranger.waiting()).isEqualTo(1);
        assertThat(bridge.ports.batches).isEmpty();
    }
}
