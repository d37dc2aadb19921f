package dev.rollcall.domain.provenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a device sent and we stored, before it has a place in the chain.
 *
 * @param epoch with {@code boot} and {@code seq} the record's key; null where it could not be read
 * @param contentHash under which the stored row is found
 * @param rowHash over what the stored row says
 */
public record ChainEvent(
        Kind kind,
        @Nullable Integer epoch,
        @Nullable String boot,
        @Nullable Long seq,
        String contentHash,
        String rowHash,
        Instant receivedAt) {

    public enum Kind {
        PUNCH,
        DEAD_LETTER
    }

    /** What binds this event to everything before it. */
    public ChainHead after(ChainHead before, long deviceId) {
        var no = before.no() + 1;
        return new ChainHead(
                no,
                Sha256.ofValues(
                        before.hash(),
                        deviceId,
                        no,
                        kind,
                        epoch,
                        boot,
                        seq,
                        contentHash,
                        rowHash,
                        receivedAt.toEpochMilli()));
    }
}
