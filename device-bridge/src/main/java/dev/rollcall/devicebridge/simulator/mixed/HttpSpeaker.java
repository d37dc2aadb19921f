package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.Settled;
import dev.rollcall.devicebridge.simulator.SimDevice;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** The native protocol over HTTP. */
final class HttpSpeaker implements Speaker {
    private static final int BATCH = 20;

    private final SimDevice device;
    private final Outbox outbox;
    private final NativeRecords records;
    private final DeviceLink link;
    private final Clock clock;

    HttpSpeaker(Doors doors, SimDevice device, Clock clock) {
        this.device = device;
        this.outbox = new Outbox(device, new DeviceMessages(), null);
        this.records = new NativeRecords(device);
        this.link = new DeviceLink(doors.host(), doors.http());
        this.clock = clock;
    }

    @Override
    public String sn() {
        return device.sn();
    }

    @Override
    public void keep(Seen seen) {
        outbox.add(records.record(seen));
    }

    @Override
    public int backlog() {
        return records.size();
    }

    @Override
    public List<Seen> send() throws IOException {
        return records.forget(outbox.send(link, BATCH, clock.instant()).stream()
                .map(Settled::seq)
                .toList());
    }

    @Override
    public void again(Seen settled) {
        outbox.add(records.again(settled));
    }

    @Override
    public void unreadable() {
        outbox.add(device.unreadable());
    }

    @Override
    public void factoryReset() {
        device.factoryReset();
    }

    @Override
    public void zone(ZoneOffset zone) {
        records.zone(zone);
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
