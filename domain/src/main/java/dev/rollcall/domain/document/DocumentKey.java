package dev.rollcall.domain.document;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Name of an object in the store: random, never reused, never the file's own name. */
public record DocumentKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public DocumentKey {
        if (value.length() != 35 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document key: " + value);
        }
    }

    public static DocumentKey random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        return new DocumentKey(hex.substring(0, 2) + "/" + hex);
    }
}
