package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** A gate at work: people pass, now and then something is not quite as it should be. For one thread. */
final class LivePost {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int MAX_BATCH = 50;
    private static final int LATE_PERCENT = 3;
    private static final int NO_LIVENESS_PERCENT = 2;
    private static final int TWICE_PERCENT = 2;

    private final Gate gate;
    private final DeviceMessages messages;
    private final DeviceLink link;
    private final Outbox outbox;
    private final Map<String, Boolean> inside = new HashMap<>();
    private boolean introduced;

    LivePost(Gate gate, DeviceMessages messages, DeviceLink link) {
        this.gate = gate;
        this.messages = messages;
        this.link = link;
        this.outbox = new Outbox(gate.device(), messages, null);
    }

    void somebodyPasses(Instant now, Random random) {
        var person = gate.people().get(random.nextInt(gate.people().size()));
        boolean in = inside.merge(person, true, (was, first) -> !was);
        boolean late = random.nextInt(100) < LATE_PERCENT;
        var time = late ? now.minusSeconds(120 + random.nextInt(1200)) : now;
        var punch = SimPunch.of(person, time.atOffset(CHINA), in ? "IN" : "OUT");
        if (random.nextInt(100) < NO_LIVENESS_PERCENT) {
            punch = punch.live("F");
        }
        var record = gate.device().record(late ? punch.replayed() : punch);
        outbox.add(record);
        send(now);
        if (random.nextInt(100) < TWICE_PERCENT) {
            outbox.add(record); // the same bytes once more
            send(now);
        }
    }

    private void send(Instant now) {
        try {
            outbox.send(link, MAX_BATCH, now);
        } catch (IOException serverAway) {
            // the records stay in the outbox and go with the next ones
        }
    }

    /** Says hello until it has been heard, and from then on that it lives. */
    void contact(Instant now) {
        var device = gate.device();
        try {
            var reply = link.send(
                    introduced
                            ? messages.beat(device, outbox.size(), now)
                            : messages.hello(device, outbox.size(), now));
            if (reply.status() == 200) {
                introduced = true;
                device.epoch(Json.read(reply.body()).path("epoch").asInt(device.epoch()));
            }
        } catch (IOException serverAway) {
            // next time
        }
    }

    void hangUp() {
        link.close();
    }
}
