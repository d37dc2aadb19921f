package dev.rollcall.devicebridge.port;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sign of life.
 *
 * @param clock the device's clock when it wrote the message; null where the protocol does not tell
 * @param backlog number of records not yet settled
 * @param lastSeq highest record number it has given out
 * @param freeBytes free storage
 * @param temperature of the housing, degrees Celsius
 * @param doors state of each door in the device's own words, at most 16 of at most 32 characters
 * @param children terminals behind a gateway, at most 64
 * @param skew {@code clock} minus {@code receivedAt}; positive when the device is ahead; includes the way to the server;
 *     null with {@code clock}
 * @param receivedAt UTC
 */
public record Beat(
        @Nullable OffsetDateTime clock,
        @Nullable Integer backlog,
        @Nullable Long lastSeq,
        @Nullable Long freeBytes,
        @Nullable Double temperature,
        List<String> doors,
        List<Child> children,
        @Nullable Duration skew,
        Instant receivedAt) {

    public Beat {
        doors = List.copyOf(doors);
        children = List.copyOf(children);
    }

    /**
     * A terminal behind a gateway.
     *
     * @param sn its serial number, at most 64 characters
     * @param online whether the gateway reaches it
     */
    public record Child(String sn, boolean online) {}
}
