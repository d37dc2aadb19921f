package dev.rollcall.devicebridge.port;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One punch as the device wrote it. Checked for syntax and limits, not for sense.
 *
 * @param index position in the message, from 0
 * @param seq the device's record number, positive; with epoch and boot id it is the record key
 * @param id the device's own name for the record, at most 64 characters; informative, never a key
 * @param sub lane, door or reader within the device, at most 32 characters
 * @param child the terminal behind a gateway that the record is from; null when it is the sender's own
 * @param person the reference under which the person was sent to the device, at most 64 characters
 * @param deviceTime when the person stood there, by the device's clock, with the offset it wrote; never corrected
 * @param clockState what the device thinks of its own clock
 * @param direction in, out or unknown
 * @param liveness the liveness mark; {@link Liveness#ABSENT} when the device sent none
 * @param method how the person was verified, e.g. {@code FACE}; at most 16 characters, an open list
 * @param score verification score, 0 to 100
 * @param source offered at once, or from the device's memory
 * @param geo position, of mobile devices
 * @param photo size and hash of the photo that the device has kept and would upload
 * @param signature the record's own signature, at most 512 characters; opaque here
 * @param raw the record's bytes as they stood in the message, e.g. from its opening to its closing brace
 * @param contentHash {@link PunchFingerprint} of the record, 64 lower-case hex digits
 */
public record PunchRecord(
        int index,
        long seq,
        @Nullable String id,
        @Nullable String sub,
        @Nullable ChildRecord child,
        String person,
        OffsetDateTime deviceTime,
        ClockState clockState,
        Direction direction,
        Liveness liveness,
        @Nullable String method,
        @Nullable Double score,
        PunchSource source,
        @Nullable GeoPosition geo,
        @Nullable PhotoClaim photo,
        @Nullable String signature,
        RawBytes raw,
        String contentHash) {

    /** Leaves out who it was: records end up in logs. */
    @Override
    public String toString() {
        return "PunchRecord[index=%d, seq=%d, direction=%s, source=%s]".formatted(index, seq, direction, source);
    }
}
