package dev.rollcall.devicebridge.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollcall.devicebridge.mqttface.FaceLimits;
import dev.rollcall.devicebridge.wire.mqtt.MqttLimits;
import dev.rollcall.devicebridge.wire.mqtt.MqttWire;
import java.util.Arrays;

class MqttWireFuzzTest {
    private static final int HEADS = 1024;
    private static final String LET_IN = "20020000";

    /** Nobody's first bytes, and what somebody says who has been let in, whole and in two parts. */
    @FuzzTest(maxDuration = "10s")
    void whatever_a_client_sends_is_answered_or_ends_its_connection_and_leaves_nothing_behind(byte[] bytes) {
        say(false, bytes, bytes.length);
        say(true, bytes, bytes.length);
        if (bytes.length > 1) {
            say(true, bytes, 1 + (bytes[0] & 0xff) % (bytes.length - 1));
        }
    }

    private static void say(boolean connected, byte[] bytes, int cut) {
        try (var wire = new MqttWire()) { // closing it looks for what is left behind
            var letIn = connected;
            if (connected) {
                wire.write(MqttWire.connectPacket());
                wire.read();
            }
            for (var part : new byte[][] {Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length)}) {
                wire.write(part);
                letIn |= wire.read().startsWith(LET_IN);
                var largest = letIn ? FaceLimits.DEFAULT.maxPayload() : MqttLimits.SMALL_FRAME;
                assertThat(wire.held()).as("bytes held").isLessThanOrEqualTo(largest + 4L * bytes.length + HEADS);
            }
            wire.forget();
        }
    }
}
