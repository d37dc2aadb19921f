package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.simulator.jt808.TerminalFrame;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.fixture.Wires;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Race 7 over JT/T 808, in the documented frames: who has the number of a terminal that is there does not get its place. */
@ServiceTest
class TerminalTakeoverTest {
    private static final String PHONE = "00000000013912345678";
    private static final String CODE = "A1B2";
    private static final String IMEI = "860000000000001";

    @Autowired
    private Sites sites;

    @Autowired
    private Wires wires;

    @Autowired
    private Rows rows;

    private TestDevice device;
    private Socket first;

    @BeforeEach
    void the_terminal_of_the_documentation_is_connected() throws IOException {
        device = sites.open().device();
        wires.register(device, "JT808", PHONE, CODE, "{}");
        first = wires.jt808();
        say(first, Wires.jt808Frame("login"));
        assertThat(frame(first)).containsExactly(0, 2, 1, 2, 0); // 8001 to frame 2, 0102: taken
        lives();
    }

    @AfterEach
    void gone() throws IOException {
        first.close();
        rows.change("delete from device_wire where device_id = ?", device.id());
    }

    @Test
    void the_right_code_from_other_hardware_is_hung_up_on_and_leaves_an_alarm() throws IOException {
        try (var second = wires.jt808()) {
            say(second, login(CODE, "860000000000002"));
            hungUp(second);
        }
        assertThat(alarms()).containsExactly("TAKEOVER_REFUSED");
        lives();
    }

    @Test
    void a_wrong_code_is_not_taken_hung_up_on_and_leaves_an_alarm_once_an_hour() throws IOException {
        for (var tries = 0; tries < 2; tries++) {
            try (var second = wires.jt808()) {
                say(second, login("A1B3", IMEI));
                assertThat(frame(second)[4]).as("general answer: not taken").isEqualTo((byte) 1);
                hungUp(second);
            }
        }
        assertThat(alarms()).containsExactly("TAKEOVER_REFUSED");
        lives();
    }

    @Test
    void the_number_alone_gets_no_code_and_displaces_nobody() throws IOException {
        try (var second = wires.jt808()) {
            say(second, Wires.jt808Frame("register"));
            var answer = frame(second);
            assertThat(answer[2]).as("terminal registered").isEqualTo((byte) 3);
            assertThat(answer).as("no code").hasSize(3);
        }
        lives();
    }

    @Test
    void the_same_hardware_with_the_right_code_takes_its_own_place() throws IOException {
        try (var again = wires.jt808()) {
            say(again, Wires.jt808Frame("login"));
            assertThat(frame(again)[4]).isZero();
            hungUp(first);
        }
        assertThat(alarms()).isEmpty();
    }

    private static byte[] login(String code, String imei) {
        var body = new byte[1 + code.length() + 15 + 20];
        body[0] = (byte) code.length();
        var text = (code + imei).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, body, 1, text.length);
        return new TerminalFrame(0x0102, PHONE, 2, body).toWire();
    }

    private static void say(Socket socket, byte[] frame) throws IOException {
        socket.getOutputStream().write(frame);
    }

    /** Body of the next frame. */
    private static byte[] frame(Socket socket) throws IOException {
        var in = socket.getInputStream();
        assertThat(in.read()).isEqualTo(0x7e);
        var between = new java.io.ByteArrayOutputStream();
        for (var next = in.read(); next != 0x7e; next = in.read()) {
            assertThat(next).as("hung up").isNotNegative();
            between.write(next);
        }
        return TerminalFrame.fromWire(between.toByteArray()).body();
    }

    /** Nothing more comes but the end; what may come before it is no answer that lets anybody in. */
    private static void hungUp(Socket socket) throws IOException {
        assertThat(Arrays.toString(socket.getInputStream().readAllBytes())).isEqualTo("[]");
    }

    private void lives() throws IOException {
        say(first, new TerminalFrame(0x0002, PHONE, 21, new byte[0]).toWire());
        assertThat(frame(first)).containsExactly(0, 21, 0, 2, 0);
    }

    private List<Object> alarms() {
        return rows.all("select kind from device_alarm where device_id = ?", device.id()).stream()
                .map(row -> row.get("kind"))
                .toList();
    }
}
