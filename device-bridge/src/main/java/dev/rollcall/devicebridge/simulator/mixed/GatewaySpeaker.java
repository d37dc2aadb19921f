package dev.rollcall.devicebridge.simulator.mixed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Settled;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A machine behind a gateway, which passes its records on over HTTP (R110). Now and then the machine sends one itself as
 * well, which the server has to know again (R169).
 */
final class GatewaySpeaker implements Speaker {
    private static final int BATCH = 20;
    private static final int ALSO_BY_ITSELF = 3;
    private static final int UNANSWERED = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimDevice gateway;
    private final SimDevice child;
    private final NativeRecords records;
    private final TreeMap<Long, SimRecord> waiting = new TreeMap<>();
    private final DeviceMessages messages = new DeviceMessages();
    private final DeviceLink link;
    private final Clock clock;

    GatewaySpeaker(Doors doors, SimDevice gateway, SimDevice child, Clock clock) {
        this.gateway = gateway;
        this.child = child;
        this.records = new NativeRecords(child);
        this.link = new DeviceLink(doors.host(), doors.http());
        this.clock = clock;
    }

    /** Of the machine: its are the records. */
    @Override
    public String sn() {
        return child.sn();
    }

    @Override
    public void keep(Seen seen) {
        var record = records.record(seen);
        waiting.put(record.seq(), record);
    }

    @Override
    public int backlog() {
        return records.size();
    }

    @Override
    public List<Seen> send() throws IOException {
        var batch = waiting.values().stream().limit(BATCH).toList();
        if (batch.isEmpty()) {
            return List.of();
        }
        var through =
                batch.stream().map(record -> record.through(gateway, child)).toList();
        var reply = link.send(messages.punches(gateway, through, clock.instant()));
        if (reply.status() != 200) {
            throw new IOException("answered " + reply.status());
        }
        var items = JSON.readTree(reply.body()).path("items");
        var done = new ArrayList<Long>();
        for (int i = 0; i < batch.size(); i++) {
            var record = batch.get(i);
            if (new Settled(record.seq(), items.path(i).path("code").asInt(UNANSWERED), null).done()) {
                done.add(record.seq());
                waiting.remove(record.seq());
                byItself(record);
            }
        }
        return records.forget(done);
    }

    private void byItself(SimRecord record) {
        if (record.seq() % ALSO_BY_ITSELF != 0) {
            return;
        }
        try {
            link.send(messages.punches(child, List.of(record), clock.instant()));
        } catch (IOException serverAway) {
            // the gateway has delivered it
        }
    }

    @Override
    public void again(Seen settled) {
        var record = records.again(settled);
        waiting.put(record.seq(), record);
    }

    @Override
    public void unreadable() {
        var record = child.unreadable();
        waiting.put(record.seq(), record);
    }

    /** Of the machine; the gateway stays. */
    @Override
    public void factoryReset() {
        child.factoryReset();
    }

    @Override
    public void zone(ZoneOffset zone) {
        records.zone(zone);
    }

    @Override
    public void hearOrders() throws IOException {
        if (link.send(messages.beat(gateway, backlog(), clock.instant())).status() != 200) {
            throw new IOException("the beat was not answered");
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
