package dev.rollcall.app.device;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.MqttLink;
import dev.rollcall.devicebridge.simulator.NativeMqttLink;
import dev.rollcall.devicebridge.simulator.jt808.TerminalFrame;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Wire;
import dev.rollcall.fixture.Wires;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Race 5 on each wire: a lost device under its own secret is refused like a stranger and raises the alarm, once an hour. */
@ServiceTest
class LostOnEveryWireTest {
    private static final String WRONG = "another-secret-altogether";

    @Autowired
    private Sites sites;

    @Autowired
    private Wires wires;

    @Autowired
    private Wire natives;

    @Autowired
    private DeviceServer server;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private TestDevice device;

    @BeforeEach
    void a_lost_device() {
        device = sites.open().device();
        rows.change(
                "update device set forced_at = ? where id = ?",
                LocalDateTime.ofInstant(NOW, ZoneOffset.UTC),
                device.id());
    }

    private interface Attempt {
        void with(String secret) throws IOException;
    }

    /** Under another name than its serial number, so that the alarm has to find the device. */
    private void raisesOneAlarmAnHour(Attempt attempt) throws IOException {
        attempt.with(WRONG);
        assertThat(heard()).as("a stranger").isZero();
        attempt.with(Wires.SECRET);
        attempt.with(Wires.SECRET);
        assertThat(heard()).isOne();
        clock.stopAt(NOW.plus(Duration.ofMinutes(61)));
        attempt.with(Wires.SECRET);
        assertThat(heard()).isEqualTo(2);
    }

    private long heard() {
        return rows.count("device_alarm where kind = 'LOST_DEVICE_HEARD' and device_id = ?", device.id());
    }

    @Test
    void on_mqtt_face() throws IOException {
        var id = "face-" + device.id();
        wires.register(device, "MQTT_FACE", id, Wires.SECRET, "{}");
        raisesOneAlarmAnHour(secret -> refused(() -> wires.face(id, "admin", secret)));
    }

    @Test
    void on_the_signed_dialect() throws IOException {
        var id = "D" + device.id();
        wires.register(device, "MQTT_SIGNED", "ACME/" + id, Wires.SECRET, "{}");
        raisesOneAlarmAnHour(secret -> refused(() -> wires.face(id, "ACME/" + id, secret)));
    }

    @Test
    void on_zkteco() throws IOException {
        var id = "zk" + device.id();
        wires.register(device, "ZKTECO", id, Wires.SECRET, "{}");
        raisesOneAlarmAnHour(secret -> assertThat(wires.zkteco(id, secret, "GET", "getrequest", "", new byte[0]))
                .isEqualTo("403 Forbidden"));
    }

    @Test
    void on_jt808() throws IOException {
        var phone = "%020d".formatted(device.id());
        wires.register(device, "JT808", phone, Wires.SECRET, "{}");
        raisesOneAlarmAnHour(secret -> {
            var code = secret.getBytes(StandardCharsets.US_ASCII);
            var body = new byte[1 + code.length + 35];
            body[0] = (byte) code.length;
            System.arraycopy(code, 0, body, 1, code.length);
            try (var socket = wires.jt808()) {
                socket.getOutputStream().write(new TerminalFrame(0x0102, phone, 1, body).toWire());
                var answer = socket.getInputStream().readAllBytes(); // up to the end: it is hung up
                assertThat(answer[answer.length - 3])
                        .as("general answer: not taken")
                        .isEqualTo((byte) 1);
            }
        });
    }

    @Test
    void on_native_mqtt() throws IOException {
        var own = device.onTheWire();
        var thief = new dev.rollcall.devicebridge.simulator.SimDevice(device.sn(), new byte[32], 0, "thief");
        raisesOneAlarmAnHour(secret -> refused(() -> new NativeMqttLink(
                "127.0.0.1",
                server.port("mqtt"),
                secret.equals(WRONG) ? thief : own,
                clock.instant(),
                UUID.randomUUID().toString())));
    }

    @Test
    void on_the_native_protocol() throws IOException {
        var own = device.onTheWire();
        var thief = new dev.rollcall.devicebridge.simulator.SimDevice(device.sn(), new byte[32], 0, "thief");
        raisesOneAlarmAnHour(secret -> assertThat(
                        natives.beat(secret.equals(WRONG) ? thief : own).status())
                .isEqualTo(401));
    }

    private interface Opening {
        AutoCloseable open() throws IOException;
    }

    private static void refused(Opening opening) {
        assertThatThrownBy(() -> opening.open().close())
                .isInstanceOfSatisfying(
                        MqttLink.Refused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(4));
    }
}
