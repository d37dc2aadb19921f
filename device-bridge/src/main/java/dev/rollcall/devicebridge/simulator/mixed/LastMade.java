package dev.rollcall.devicebridge.simulator.mixed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records a device has made last, by passage, so that it can hold one once more. A device that runs for days does not
 * grow by it.
 *
 * @param <R> a record of its protocol
 */
final class LastMade<R> {
    private static final int MOST = 2_000;

    private final Map<Seen, R> records = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, R> eldest) {
            return size() > MOST;
        }
    };

    void add(Seen seen, R record) {
        records.put(seen, record);
    }

    /** @throws IllegalStateException when it is too long ago, or never passed here */
    R of(Seen seen) {
        @Nullable R record = records.get(seen);
        if (record == null) {
            throw new IllegalStateException("not among the last " + MOST + " passages");
        }
        return record;
    }
}
