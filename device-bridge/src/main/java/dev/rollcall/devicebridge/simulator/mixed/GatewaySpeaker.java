package dev.rollcall.devicebridge.simulator.mixed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Settled;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimRecord;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A machine behind a gateway, which passes its records on over HTTP (R110). Now and then the machine sends one itself as
 * well, which the server has to know again (R169).
 */
final class GatewaySpeaker extends NativeSpeaker {
    private static final int BATCH = 20;
    private static final int ALSO_BY_ITSELF = 3;
    private static final int UNANSWERED = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimDevice gateway;
    private final SimDevice child;
    private final TreeMap<Long, SimRecord> waiting = new TreeMap<>();
    private final DeviceMessages messages = new DeviceMessages();
    private final DeviceLink link;
    private final Clock clock;

    GatewaySpeaker(Doors doors, SimDevice gateway, SimDevice child, Clock clock) {
        super(child);
        this.gateway = gateway;
        this.child = child;
        this.link = new DeviceLink(doors.host(), doors.http());
        this.clock = clock;
    }

    @Override
    void hold(SimRecord record) {
        waiting.put(record.seq(), record);
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
