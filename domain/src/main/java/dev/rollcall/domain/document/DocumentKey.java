package dev.rollcall.domain.document;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Name of an object in the store, never reused: random for a file, never the file's own name, or telling the day for
 * what is kept of each day.
 */
public record DocumentKey(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{2}/[0-9a-f]{32}|audit/\\d{4}-\\d{2}-\\d{2}(-devices)?");
    private static final SecureRandom RANDOM = new SecureRandom();

    public DocumentKey {
        if (value.length() > 35 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document key: " + value);
        }
    }

    /** Of the heads of the audit chains at the end of that day. */
    public static DocumentKey ofAuditDay(LocalDate day) {
        return new DocumentKey("audit/" + day);
    }

    /** Of the heads of the devices' chains at the end of that day. */
    public static DocumentKey ofDeviceDay(LocalDate day) {
        return new DocumentKey("audit/" + day + "-devices");
    }

    public static DocumentKey random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        return new DocumentKey(hex.substring(0, 2) + "/" + hex);
    }
}
