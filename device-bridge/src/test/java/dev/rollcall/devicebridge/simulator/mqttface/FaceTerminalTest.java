package dev.rollcall.devicebridge.simulator.mqttface;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.ID;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.JPEG;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.devicebridge.server.RunningBridge;
import dev.rollcall.devicebridge.wire.mqtt.RunningMqtt;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulated face machine against the running bridge. */
class FaceTerminalTest {
    private static final String TIME = "2026-01-05 06:30:12";

    private final RunningMqtt bridge = new RunningMqtt();
    private final FaceTerminal terminal = new FaceTerminal(ID, Duration.ofMillis(300));

    @BeforeEach
    void start() throws IOException {
        terminal.start("127.0.0.1", bridge.port(), PASSWORD, TIME);
        for (int i = 1; i <= 3; i++) {
            terminal.see(new FaceRecord(i, "W-000" + i, TIME, "entr", true, i == 1 ? JPEG : null));
        }
    }

    @AfterEach
    void stop() {
        terminal.close();
        bridge.close();
    }

    @Test
    void it_forgets_each_record_on_its_acknowledgement() throws IOException {
        while (terminal.backlog() > 0) {
            assertThat(terminal.push()).isTrue();
        }
        assertThat(bridge.face.ports.stored).hasSize(3);
        assertThat(bridge.face.ports.photos).hasSize(1);
        assertThat(bridge.face.ports.hellos).hasSize(1);
    }

    @Test
    void it_keeps_everything_while_the_store_is_away_and_delivers_each_record_once_then() throws IOException {
        bridge.face.ports.storeFailsAfter = 0;
        assertThat(terminal.push()).isFalse();
        assertThat(terminal.push()).isFalse();
        assertThat(terminal.backlog()).isEqualTo(3);
        bridge.face.ports.storeFailsAfter = null;
        for (int tries = 0; terminal.backlog() > 0 && tries < 20; tries++) {
            terminal.push();
        }
        assertThat(terminal.backlog()).isZero();
        assertThat(bridge.face.ports.stored).hasSize(3);
    }

    @Test
    void a_record_nobody_can_read_does_not_block_the_ones_behind_it() throws IOException {
        var blocked = new FaceTerminal(ID, Duration.ofSeconds(10));
        blocked.start("127.0.0.1", bridge.port(), PASSWORD, TIME);
        blocked.see(new FaceRecord(8, "W-0001", "no time at all", null, true, null));
        blocked.see(new FaceRecord(9, "W-0001", TIME, null, true, null));
        assertThat(blocked.push()).isTrue();
        assertThat(blocked.push()).isTrue();
        assertThat(bridge.face.ports.deadLetters).hasSize(1);
        assertThat(bridge.face.ports.stored).hasSize(1);
        blocked.close();
    }

    @Test
    void it_forgets_its_people_when_it_is_told_to() throws IOException {
        bridge.face.ports.order = new DeviceOrder(
                "c.wipe", DeviceOrder.Step.WIPE, 3, Instant.now().plusSeconds(3600));
        terminal.beat(TIME);
        terminal.listen();
        assertThat(terminal.knowsPeople()).isFalse();
        RunningBridge.until(() -> !bridge.face.ports.results.isEmpty());
        assertThat(bridge.face.ports.results.get(0).state()).isEqualTo(OrderResult.State.DONE);
        assertThat(bridge.face.ports.results.get(0).id()).isEqualTo("c.wipe");
    }
}
