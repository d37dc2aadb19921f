package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
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
    private final TurnedAway turnedAway;
    private final Map<String, Boolean> inside = new HashMap<>();
    private final Unbinding unbinding;
    private final SitePhotos photos;
    private final PhotoRoll roll = new PhotoRoll();
    private boolean introduced;

    /** @param turnedAway shared by the gates of a site: who gave up at one does not try the next */
    LivePost(Gate gate, DeviceMessages messages, DeviceLink link, TurnedAway turnedAway, SitePhotos photos) {
        this.gate = gate;
        this.messages = messages;
        this.link = link;
        this.turnedAway = turnedAway;
        this.photos = photos;
        this.outbox = new Outbox(gate.device(), messages, null);
        this.unbinding = new Unbinding(gate.device(), messages, outbox);
    }

    void somebodyPasses(Instant now, Random random) {
        if (unbinding.isFrozen()) {
            return;
        }
        var person = gate.people().get(random.nextInt(gate.people().size()));
        if (turnedAway.hasGoneHome(person, now)) {
            return;
        }
        boolean in = inside.merge(person, true, (was, first) -> !was);
        boolean late = random.nextInt(100) < LATE_PERCENT;
        var time = late ? now.minusSeconds(120 + random.nextInt(1200)) : now;
        var punch = SimPunch.of(person, time.atOffset(CHINA), in ? "IN" : "OUT").at(gate.place());
        if (random.nextInt(100) < NO_LIVENESS_PERCENT) {
            punch = punch.live("F");
        }
        var photo = photos.of(person, time);
        if (photo != null) {
            punch = punch.photo(new SimPunch.Photo(SignedMessage.sha256(photo), photo.length));
        }
        var record = gate.device().record(late ? punch.replayed() : punch);
        if (photo != null) {
            roll.keep(record.seq(), photo);
        }
        outbox.add(record);
        send(now).stream()
                .filter(settled -> settled.seq() == record.seq())
                .forEach(settled -> turnedAway.answered(person, settled.code()));
        if (random.nextInt(100) < TWICE_PERCENT) {
            outbox.add(record); // the same bytes once more
            send(now);
        }
    }

    private List<Settled> send(Instant now) {
        try {
            var settled = outbox.send(link, MAX_BATCH, now);
            roll.send(settled, link);
            return settled;
        } catch (IOException serverAway) {
            return List.of(); // the records stay in the outbox and go with the next ones
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
                unbinding.obey(reply.body(), link, now);
            }
        } catch (IOException serverAway) {
            // next time
        }
    }

    void hangUp() {
        link.close();
    }
}
