package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimRecord;
import java.time.ZoneOffset;

/** A device whose records are those of the native protocol, whatever carries them. */
abstract class NativeSpeaker implements Speaker {
    final NativeRecords records;
    private final SimDevice device;

    /** @param device whose records they are */
    NativeSpeaker(SimDevice device) {
        this.device = device;
        this.records = new NativeRecords(device);
    }

    /** Puts a record among those that wait to be sent. */
    abstract void hold(SimRecord record);

    @Override
    public final String sn() {
        return device.sn();
    }

    @Override
    public final void keep(Seen seen) {
        hold(records.record(seen));
    }

    @Override
    public final int backlog() {
        return records.size();
    }

    @Override
    public final void again(Seen settled) {
        hold(records.again(settled));
    }

    @Override
    public final void unreadable() {
        hold(device.unreadable());
    }

    @Override
    public final void factoryReset() {
        device.factoryReset();
    }

    @Override
    public final void zone(ZoneOffset zone) {
        records.zone(zone);
    }
}
