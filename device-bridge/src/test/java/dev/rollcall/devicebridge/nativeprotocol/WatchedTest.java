package dev.rollcall.devicebridge.nativeprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.port.FrameNote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody who watches a native device sees of its HTTP requests, and what never. */
class WatchedTest {
    private static final String PUNCH = "POST /rollcall/v1/SIM-0001/punch";

    private final Fixture bridge = new Fixture();

    private void punch() {
        bridge.send(bridge.messages.punches(
                bridge.device, List.of(bridge.device.record(Fixture.punch("W-0001"))), Fixture.NOW));
    }

    @Test
    void a_watched_device_is_read_along_both_ways_and_another_one_is_not() {
        bridge.ports.watched.add("SIM-0002");
        punch();
        assertThat(bridge.ports.notes).isEmpty();
        bridge.ports.watched.add("SIM-0001");
        punch();
        assertThat(bridge.ports.noted()).containsExactly("> " + PUNCH, "< 200");
        assertThat(bridge.ports.notes.get(0).head().toUtf8()).contains("W-0001");
        assertThat(bridge.ports.notes.get(1).head().toUtf8()).contains("\"code\":0");
        assertThat(bridge.ports.notes)
                .extracting(FrameNote::sn, FrameNote::at, FrameNote::cut)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("SIM-0001", Fixture.NOW, false));
    }

    @Test
    void who_has_not_proven_himself_is_not_read_along() {
        bridge.ports.watched.add("SIM-0001");
        var message = bridge.signed("beat", "{\"clock\":\"2026-01-05T06:30:12+08:00\"}");
        var forged = new dev.rollcall.devicebridge.message.DeviceRequest(
                message.method(), message.path(), message.headers(), "{}".getBytes(), "192.0.2.7");
        assertThat(bridge.protocol.handle(forged).status()).isEqualTo(401);
        assertThat(bridge.ports.notes).isEmpty();
    }

    @Test
    void a_store_that_is_down_is_seen_too() {
        bridge.ports.watched.add("SIM-0001");
        bridge.ports.contactsFail = true;
        assertThat(bridge.send(bridge.messages.beat(bridge.device, 0, Fixture.NOW))
                        .status())
                .isEqualTo(503);
        assertThat(bridge.ports.noted()).containsExactly("> POST /rollcall/v1/SIM-0001/beat", "< 503");
    }

    @Test
    void neither_signature_nor_nonce_is_noted_and_a_long_body_is_cut() {
        bridge.ports.watched.add("SIM-0001");
        var message = bridge.batch("{\"seq\":1,\"person\":\"" + "x".repeat(3000) + "\"}");
        bridge.send(message);
        var note = bridge.ports.notes.get(0);
        assertThat(note.head().size()).isEqualTo(FrameNote.MOST);
        assertThat(note.length()).isEqualTo(message.body().length);
        assertThat(note.cut()).isTrue();
        for (var secret : message.headers().values()) {
            assertThat(bridge.ports.notes)
                    .noneMatch(each -> each.head().toUtf8().contains(secret)
                            || each.label().contains(secret));
        }
    }

    @Test
    void a_log_that_fails_holds_up_no_punch() {
        bridge.ports.watched.add("SIM-0001");
        bridge.ports.notesFail = true;
        punch();
        assertThat(bridge.ports.stored).hasSize(1);
    }
}
