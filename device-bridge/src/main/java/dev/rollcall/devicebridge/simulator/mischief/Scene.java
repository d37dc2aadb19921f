package dev.rollcall.devicebridge.simulator.mischief;

import dev.rollcall.devicebridge.simulator.mixed.Doors;
import dev.rollcall.devicebridge.simulator.mixed.Gatehouse;
import dev.rollcall.devicebridge.simulator.mixed.Seen;
import dev.rollcall.devicebridge.simulator.mixed.Speaker;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where it happens.
 *
 * @param many how many records a device has when it has many
 */
record Scene(Doors doors, List<Gatehouse.Gate> gates, Clock clock, int many) {
    /** A device gives up after so many sentences without a record settled. */
    private static final int PATIENCE = 5;

    Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    /** Everybody of a gate in turn, always as long after each other. */
    static List<Seen> passages(Gatehouse.Gate gate, int count, Instant first, Duration step) {
        var seen = new ArrayList<Seen>(count);
        for (int i = 0; i < count; i++) {
            var person = gate.people().get(i % gate.people().size());
            seen.add(new Seen(
                    person, first.plus(step.multipliedBy(i)), i / gate.people().size() % 2 == 0));
        }
        return seen;
    }

    /**
     * Sends until the device's memory is empty.
     *
     * @return passages settled
     * @throws IOException when that does not come to an end
     */
    static int settle(Speaker speaker) throws IOException {
        int settled = 0;
        for (int idle = 0; speaker.backlog() > 0 && idle < PATIENCE; ) {
            int done = speaker.send().size();
            settled += done;
            idle = done == 0 ? idle + 1 : 0;
        }
        if (speaker.backlog() > 0) {
            throw new IOException(speaker.backlog() + " records are never settled");
        }
        return settled;
    }

    /** Keeps them all and sends until nothing is left. */
    static int settle(Speaker speaker, List<Seen> passages) throws IOException {
        passages.forEach(speaker::keep);
        return settle(speaker);
    }
}
