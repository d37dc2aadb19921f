package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.Settled;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimRecord;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The native protocol over HTTP. */
final class HttpSpeaker extends NativeSpeaker {
    private static final int BATCH = 20;

    private final SimDevice device;
    private final Outbox outbox;
    private final DeviceLink link;
    private final Clock clock;

    HttpSpeaker(Doors doors, SimDevice device, Clock clock) {
        super(device);
        this.device = device;
        this.outbox = new Outbox(device, new DeviceMessages(), null);
        this.link = new DeviceLink(doors.host(), doors.http());
        this.clock = clock;
    }

    @Override
    void hold(SimRecord record) {
        outbox.add(record);
    }

    @Override
    public List<Seen> send() throws IOException {
        return records.forget(outbox.send(link, BATCH, clock.instant()).stream()
                .map(Settled::seq)
                .toList());
    }

    @Override
    public void hearOrders() throws IOException {
        if (link.send(new DeviceMessages().beat(device, backlog(), clock.instant()))
                        .status()
                != 200) {
            throw new IOException("the beat was not answered");
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
