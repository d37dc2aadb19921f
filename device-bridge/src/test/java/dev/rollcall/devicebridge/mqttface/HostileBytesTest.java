package dev.rollcall.devicebridge.mqttface;

import static dev.rollcall.devicebridge.mqttface.FaceFixture.REC;
import static dev.rollcall.devicebridge.mqttface.FaceFixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come: taken, kept, or passed over, and never a failure. */
class HostileBytesTest {
    private static final String[] FILES = {
        "rec-push.json", "rec-push-misspelt.json", "rec-push-older.json", "str-snap-push.json", "online.json"
    };

    private final FaceFixture bridge = new FaceFixture();

    @ParameterizedTest
    @ValueSource(longs = {1, 20260105, 99})
    void a_message_with_changed_bytes_is_always_settled(long seed) {
        var random = new Random(seed);
        var talk = bridge.open();
        for (int round = 0; round < 3_000; round++) {
            var payload = file(FILES[random.nextInt(FILES.length)]);
            for (int n = random.nextInt(6); n >= 0; n--) {
                payload[random.nextInt(payload.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : '"');
            }
            var cut = Arrays.copyOf(payload, random.nextInt(4) == 0 ? random.nextInt(payload.length) : payload.length);
            bridge.ports.tickets.clear(); // the store in memory knows pictures by the record's number
            int refused = bridge.ports.refusals.size();
            boolean settled = talk.take(REC, cut).settled();
            assertThat(settled || bridge.ports.refusals.size() > refused).isTrue();
        }
    }

    @Test
    void a_message_cut_at_any_byte_is_kept() {
        var whole = file("rec-push.json");
        var talk = bridge.open();
        int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('}');
        for (int length = 0; length <= end; length++) {
            assertThat(talk.take(REC, Arrays.copyOf(whole, length)).settled()).isTrue();
        }
        assertThat(bridge.ports.deadLetters).hasSize(end + 1);
        assertThat(bridge.ports.batches).isEmpty();
    }
}
