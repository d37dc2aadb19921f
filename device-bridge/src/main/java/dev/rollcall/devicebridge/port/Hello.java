package dev.rollcall.devicebridge.port;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device's introduction.
 *
 * @param boot id of its record counter, at most 64 characters
 * @param firmware version, at most 64 characters
 * @param hardware revision, at most 64 characters
 * @param model at most 64 characters
 * @param epoch binding epoch the device believes in; null when it has none yet
 * @param lastSeq highest record number it has given out
 * @param lastAckedSeq highest record number below which everything is settled
 * @param backlog number of records not yet settled
 * @param clock its clock when it wrote the message; null where the protocol does not tell
 * @param rosterVersion version of the list of people it holds
 * @param rosterHash hash of that list, at most 128 characters
 * @param caps what it can do, at most 32 words of at most 32 characters
 * @param skew {@code clock} minus {@code receivedAt}; positive when the device is ahead; includes the way to the server;
 *     null with {@code clock}
 * @param receivedAt UTC
 */
public record Hello(
        String boot,
        @Nullable String firmware,
        @Nullable String hardware,
        @Nullable String model,
        @Nullable Integer epoch,
        @Nullable Long lastSeq,
        @Nullable Long lastAckedSeq,
        @Nullable Integer backlog,
        @Nullable OffsetDateTime clock,
        @Nullable Long rosterVersion,
        @Nullable String rosterHash,
        List<String> caps,
        @Nullable Duration skew,
        Instant receivedAt) {

    public Hello {
        caps = List.copyOf(caps);
    }
}
