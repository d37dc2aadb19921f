package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.WireProfile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own number of a record, which goes back to it in the acknowledgement.
 *
 * @param text as written, 1 to 64 characters
 * @param number whether it is written back without quotes
 */
record RecordId(String text, boolean number) {
    private static final int LONGEST = 64;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** Null when there is none that could be written back. */
    static @Nullable RecordId of(@Nullable Value value, WireProfile profile) {
        if (value == null || !Values.isPlain(value.text(), LONGEST)) {
            return null;
        }
        boolean digits = DIGITS.matcher(value.text()).matches();
        return new RecordId(
                value.text(),
                switch (profile.text("recordIdType", "")) {
                    case "number" -> digits;
                    case "string" -> false;
                    default -> value.number();
                });
    }

    /** Part of the record key: the number itself, or 63 bits of the hash of what is no positive number. */
    long seq() {
        if (DIGITS.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        }
        long hash = ByteBuffer.wrap(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)))
                        .getLong()
                & Long.MAX_VALUE;
        return Math.max(1, hash);
    }
}
