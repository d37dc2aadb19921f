package dev.rollcall.devicebridge.simulator.mixed;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.NativeMqttLink;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimRecord;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The native protocol over MQTT. */
final class MqttSpeaker extends NativeSpeaker {
    private static final int BATCH = 20;
    private static final Set<Integer> MAY_BE_DELETED = Set.of(0, 1, 2, 3, 11);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Doors doors;
    private final SimDevice device;
    private final TreeMap<Long, SimRecord> waiting = new TreeMap<>();
    private final DeviceMessages messages = new DeviceMessages();
    private final Clock clock;
    private @Nullable NativeMqttLink link;

    MqttSpeaker(Doors doors, SimDevice device, Clock clock) {
        super(device);
        this.doors = doors;
        this.device = device;
        this.clock = clock;
    }

    @Override
    void hold(SimRecord record) {
        waiting.put(record.seq(), record);
    }

    @Override
    public List<Seen> send() throws IOException {
        try {
            return settled(link());
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private List<Seen> settled(NativeMqttLink open) throws IOException {
        var batch = waiting.values().stream().limit(BATCH).toList();
        if (batch.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var reply = open.send("punch", messages.punches(device, batch, now).body(), now, nonce());
        if (reply == null || reply.status() != 200) {
            throw new IOException("not answered");
        }
        var items = JSON.readTree(reply.body()).path("items");
        var done = new ArrayList<Long>();
        for (int i = 0; i < batch.size(); i++) {
            if (MAY_BE_DELETED.contains(items.path(i).path("code").asInt(10))) {
                done.add(batch.get(i).seq());
                waiting.remove(batch.get(i).seq());
            }
        }
        return records.forget(done);
    }

    private NativeMqttLink link() throws IOException {
        var open = link;
        if (open == null) {
            open = new NativeMqttLink(doors.host(), doors.mqtt(), device, clock.instant(), nonce());
            link = open;
        }
        return open;
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void hearOrders() throws IOException {
        var now = clock.instant();
        if (link().send("beat", messages.beat(device, backlog(), now).body(), now, nonce()) == null) {
            throw new IOException("the beat was not answered");
        }
    }

    @Override
    public void close() {
        var open = link;
        link = null;
        if (open != null) {
            open.close();
        }
    }
}
