package dev.rollcall.domain.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter: what an authenticated device sent and nobody could read, as it came.
 *
 * @param path where it came in
 * @param reason stable code of what is wrong, e.g. {@code FIELD_INVALID:t}
 * @param raw its bytes; may be about a person, so they are shown masked
 * @param epoch with {@code boot} what stood around the record; null for a whole message
 * @param outcome what became of it; null while it is open
 */
public record Letter(
        long id,
        String sn,
        String path,
        String reason,
        byte[] raw,
        Instant receivedAt,
        @Nullable Integer epoch,
        @Nullable String boot,
        @Nullable String outcome,
        @Nullable Instant settledAt) {

    public Letter {
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    public boolean isOpen() {
        return settledAt == null;
    }

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
