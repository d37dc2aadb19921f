package dev.rollcall.devicebridge.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.jt808.DocumentedFrames;
import dev.rollcall.devicebridge.jt808.Jt808Limits;
import dev.rollcall.devicebridge.jt808.Jt808Protocol;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireProfile;
import dev.rollcall.devicebridge.simulator.jt808.TerminalFrame;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;

class Jt808FuzzTest {
    private final Fixture bridge = new Fixture();
    private final Jt808Protocol protocol = new Jt808Protocol(
            bridge.ports,
            bridge.ports,
            bridge.ports,
            bridge.ports,
            bridge.ports,
            bridge.ports,
            bridge.protocol,
            Clock.fixed(Fixture.NOW, ZoneOffset.UTC),
            Jt808Limits.DEFAULT);

    Jt808FuzzTest() {
        bridge.ports.accounts.put(
                Wire.JT808 + " " + DocumentedFrames.PHONE,
                new WireAccount(
                        new DeviceIdentity("SIM-0001", 3),
                        DocumentedFrames.PHONE,
                        "A1B2".getBytes(StandardCharsets.US_ASCII),
                        WireProfile.DEFAULT,
                        true));
    }

    /** The bytes as they are, and as id and body of a frame that is right in everything else; nothing else may fail. */
    @FuzzTest(maxDuration = "10s")
    void whatever_a_terminal_sends_is_answered_and_never_taken_for_a_failing_store(byte[] bytes) {
        assertThat(protocol.open("").take(bytes).pause()).isFalse();
        var conversation = protocol.open("");
        conversation.take(DocumentedFrames.frame(DocumentedFrames.LOGIN));
        assertThat(conversation.take(bytes).pause()).isFalse();
        if (bytes.length >= 4 && bytes.length < 1000) {
            var frame = new TerminalFrame(
                    (bytes[0] & 0xff) << 8 | bytes[1] & 0xff,
                    DocumentedFrames.PHONE,
                    7,
                    1 + (bytes[2] & 3),
                    1,
                    Arrays.copyOfRange(bytes, 3, bytes.length));
            assertThat(conversation
                            .take(DocumentedFrames.between(frame.toWire()))
                            .pause())
                    .isFalse();
        }
        conversation.ended();
        assertThat(protocol.assembledBytes()).isZero();
        bridge.ports.deadLetters.clear();
        bridge.ports.positions.clear();
    }
}
