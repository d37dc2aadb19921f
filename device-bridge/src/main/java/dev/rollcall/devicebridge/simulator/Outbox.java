package dev.rollcall.devicebridge.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The records a device still has to be rid of: sent in order of their numbers, forgotten only on an answer that allows
 * it. For one thread.
 */
public final class Outbox {
    private final SimDevice device;
    private final DeviceMessages messages;
    private final @Nullable AckJournal journal;
    private final TreeMap<Long, SimRecord> waiting = new TreeMap<>();

    /** @param journal null when nobody needs one */
    public Outbox(SimDevice device, DeviceMessages messages, @Nullable AckJournal journal) {
        this.device = device;
        this.messages = messages;
        this.journal = journal;
    }

    /** Puts a record in; one that has been settled before may be put in again, which makes a duplicate on the wire. */
    public void add(SimRecord record) {
        waiting.put(record.seq(), record);
    }

    /** Records not settled yet. */
    public int size() {
        return waiting.size();
    }

    /**
     * Sends one batch of the oldest records.
     *
     * @return what was settled; records that have to be sent again are not in it
     * @throws IOException when there was no answer, or none that settles anything; everything stays in the outbox
     */
    public List<Settled> send(DeviceLink link, int maxBatch, Instant now) throws IOException {
        if (waiting.isEmpty()) {
            return List.of();
        }
        int epoch = waiting.firstEntry().getValue().epoch();
        var batch = waiting.values().stream()
                .takeWhile(record -> record.epoch() == epoch)
                .limit(maxBatch)
                .toList();
        var reply = link.send(messages.punches(device, batch, now));
        if (reply.status() != 200) {
            throw new IOException("answered " + reply.status());
        }
        var settled = settled(Json.read(reply.body()).path("items"), batch);
        if (journal != null) {
            journal.write(device, epoch, settled);
        }
        settled.forEach(record -> waiting.remove(record.seq()));
        return settled;
    }

    private static List<Settled> settled(JsonNode items, List<SimRecord> batch) throws IOException {
        if (items.size() != batch.size()) {
            throw new IOException(items.size() + " answers to " + batch.size() + " records");
        }
        var settled = new ArrayList<Settled>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var item = items.get(i);
            var record = new Settled(
                    batch.get(i).seq(),
                    item.path("code").asInt(10),
                    item.path("photoPut").textValue());
            if (record.done()) {
                settled.add(record);
            }
        }
        return settled;
    }
}
