package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.devicebridge.simulator.SimRecord;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which record of the native protocol is which passage. */
final class NativeRecords {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final SimDevice device;
    private final Map<Long, Seen> bySeq = new HashMap<>();
    private final LastMade<SimRecord> made = new LastMade<>();
    private ZoneOffset zone = CHINA;

    NativeRecords(SimDevice device) {
        this.device = device;
    }

    SimRecord record(Seen seen) {
        var record = device.record(SimPunch.of(seen.person(), seen.second().atOffset(zone), seen.in() ? "IN" : "OUT"));
        bySeq.put(record.seq(), seen);
        made.add(seen, record);
        return record;
    }

    /** The record that passage was written down in. */
    SimRecord again(Seen seen) {
        var record = made.of(seen);
        bySeq.put(record.seq(), seen);
        return record;
    }

    void zone(ZoneOffset now) {
        zone = now;
    }

    List<Seen> forget(Collection<Long> seqs) {
        var seen = new ArrayList<Seen>();
        for (var seq : seqs) {
            var one = bySeq.remove(seq);
            if (one != null) {
                seen.add(one);
            }
        }
        return seen;
    }

    int size() {
        return bySeq.size();
    }
}
