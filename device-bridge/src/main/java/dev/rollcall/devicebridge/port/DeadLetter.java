package dev.rollcall.devicebridge.port;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something unreadable, as it came.
 *
 * @param sn the device that signed it
 * @param path request path, e.g. {@code /rollcall/v1/SN1/punch}
 * @param raw one record of a batch, or the whole body when the body could not be taken apart
 * @param contentHash SHA-256 of {@code raw}, 64 lower-case hex digits
 * @param reason stable code of what is wrong, with the field where there is one, e.g. {@code FIELD_INVALID:seq}; never
 *     a value from the message
 * @param receivedAt UTC
 * @param origin which record it is; null when it is a whole message, or the protocol has nothing of the kind
 */
public record DeadLetter(
        String sn,
        String path,
        RawBytes raw,
        String contentHash,
        String reason,
        Instant receivedAt,
        @Nullable Origin origin) {

    /**
     * What stands around the record and not in it; without that nobody could hand the record in once more.
     *
     * @param seq null when not even that could be read
     */
    public record Origin(int epoch, String boot, @Nullable Long seq) {}

    /** Of nothing that has a number. */
    public DeadLetter(String sn, String path, RawBytes raw, String contentHash, String reason, Instant receivedAt) {
        this(sn, path, raw, contentHash, reason, receivedAt, null);
    }

    /** The same, of a record with a number. */
    public DeadLetter from(Origin place) {
        return new DeadLetter(sn, path, raw, contentHash, reason, receivedAt, place);
    }

    /** A letter with the hash of its bytes. */
    public static DeadLetter of(String sn, String path, RawBytes raw, String reason, Instant receivedAt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(raw.toByteArray());
            return new DeadLetter(sn, path, raw, HexFormat.of().formatHex(digest), reason, receivedAt);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
