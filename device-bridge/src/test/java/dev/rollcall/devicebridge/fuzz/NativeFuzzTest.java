package dev.rollcall.devicebridge.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.message.NativeMessages.Operation;
import dev.rollcall.devicebridge.port.DeviceIdentity;

class NativeFuzzTest {
    private final Fixture bridge = new Fixture();

    @FuzzTest(maxDuration = "10s")
    void whatever_a_known_device_sends_is_stored_kept_raw_or_refused(byte[] body) {
        for (var operation : Operation.values()) {
            var answer = bridge.protocol.handle(new DeviceIdentity("SIM-0001", 3), operation, "fuzz", body);
            assertThat(answer.status()).isIn(200, 400, 413);
        }
    }
}
