package dev.rollcall.app.demo;

import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.devicebridge.simulator.SimRecord;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gate of the demo's past. Its punches are signed messages that go through the real decoder and sink
 * with the thread's clock set to the moment they were sent (answers 8).
 */
final class PastDevice {
    private static final int MAX_BATCH = 200;

    private final SimDevice device;
    private final NativeProtocol protocol;
    private final ProductClock clock;
    private final DeviceMessages messages = new DeviceMessages();
    private final List<SimRecord> kept = new ArrayList<>();
    private List<SimRecord> lastSent = List.of();

    PastDevice(SimDevice device, NativeProtocol protocol, ProductClock clock) {
        this.device = device;
        this.protocol = protocol;
        this.clock = clock;
    }

    void take(PastPunch punch) {
        take(punch, null);
    }

    /** @param place where it was carried to */
    void take(PastPunch punch, SimPunch.@Nullable Place place) {
        kept.add(device.record(new SimPunch(
                String.valueOf(punch.personId()),
                punch.at().atZone(SiteTime.ZONE).toOffsetDateTime(),
                punch.direction(),
                punch.live(),
                false,
                null,
                place)));
    }

    /** Sends what it has kept. */
    void send(Instant moment) {
        for (var from = 0; from < kept.size(); from += MAX_BATCH) {
            lastSent = List.copyOf(kept.subList(from, Math.min(kept.size(), from + MAX_BATCH)));
            deliver(messages.punches(device, lastSent, moment), moment);
        }
        kept.clear();
    }

    /**
     * Sends the last batch once more, as a device does whose acknowledgement was lost (A4).
     *
     * @return records sent twice, not more than asked for
     */
    int sendAgain(Instant moment, int atMost) {
        var again = lastSent.subList(0, Math.min(atMost, lastSent.size()));
        if (!again.isEmpty()) {
            deliver(messages.punches(device, again, moment), moment);
        }
        return again.size();
    }

    private void deliver(SignedMessage message, Instant moment) {
        var answer = clock.at(
                moment,
                () -> protocol.handle(
                        new DeviceRequest(message.method(), message.path(), message.headers(), message.body(), "")));
        if (answer.status() != 200) {
            throw new IllegalStateException(device + " was answered " + answer.status());
        }
    }
}
