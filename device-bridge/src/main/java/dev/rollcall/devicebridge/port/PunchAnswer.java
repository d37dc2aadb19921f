package dev.rollcall.devicebridge.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param code the answer code
 * @param reason stable reason code, e.g. {@code NO_LIVENESS}; for refused, quarantined and malformed records
 * @param after how long the device waits before it sends the record again; with {@link Code#RETRY_LATER} only
 * @param photoToken token of a one-time link under which the device may put the photo of this record: 16 to 128
 *     characters, letters, digits, {@code -} and {@code _}, not guessable
 */
public record PunchAnswer(
        Code code,
        @Nullable String reason,
        @Nullable Duration after,
        @Nullable String photoToken) {

    /** The answer codes of the protocol. */
    public enum Code {
        /** Stored, and nothing to say about it. */
        STORED(0),
        /** Stored before, with the same content. */
        DUPLICATE(1),
        /** Stored, and it will not count. */
        REFUSED(2),
        /** Stored, and a person has to look at it. */
        QUARANTINED(3),
        /** Not stored; send it again. */
        RETRY_LATER(10),
        /** Not readable; its bytes are kept, it must not be sent again. */
        MALFORMED(11);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        /** The number on the wire. */
        public int number() {
            return number;
        }

        /** True when the device may delete the record. */
        public boolean settled() {
            return this != RETRY_LATER;
        }
    }

    public static PunchAnswer stored() {
        return new PunchAnswer(Code.STORED, null, null, null);
    }

    public static PunchAnswer duplicate() {
        return new PunchAnswer(Code.DUPLICATE, null, null, null);
    }

    public static PunchAnswer refused(String reason) {
        return new PunchAnswer(Code.REFUSED, reason, null, null);
    }

    public static PunchAnswer quarantined(String reason) {
        return new PunchAnswer(Code.QUARANTINED, reason, null, null);
    }

    public static PunchAnswer retryLater(Duration after) {
        return new PunchAnswer(Code.RETRY_LATER, null, after, null);
    }

    public static PunchAnswer malformed(String reason) {
        return new PunchAnswer(Code.MALFORMED, reason, null, null);
    }

    /** The same answer with an invitation to upload the photo. */
    public PunchAnswer withPhotoToken(String token) {
        return new PunchAnswer(code, reason, after, token);
    }

    /** Leaves out the token, which lets its bearer write. */
    @Override
    public String toString() {
        return "PunchAnswer[code=%s, reason=%s, after=%s]".formatted(code, reason, after);
    }
}
