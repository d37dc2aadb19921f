package dev.rollcall.domain.provenance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: the chains of the devices. Links are added, never changed and never removed. */
public interface DeviceChains {

    /**
     * Adds links in one statement, in the transaction that stored what they are about and that holds the device's lock.
     * The caller writes the new head down with the device.
     *
     * @return the new head
     */
    ChainHead append(long deviceId, ChainHead head, List<ChainEvent> events);

    /** The head as it is kept with the device; empty when there is no such device. */
    Optional<Kept> head(String sn);

    /** Links after that number, in order, with what the rows they are about say now. */
    List<Link> links(long deviceId, long after, int most);

    /** Punches since the first link that no link speaks of, at most so many, e.g. {@code epoch 3 boot b7f2 seq 41}. */
    List<String> unlinked(long deviceId, int most);

    record Kept(long deviceId, ChainHead head) {}

    /**
     * @param hash as it was written
     * @param rowHashNow over the row as it is now; null when it is gone
     */
    record Link(
            long no,
            ChainEvent event,
            String hash,
            @Nullable String rowHashNow) {}
}
