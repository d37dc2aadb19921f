package dev.rollcall.devicebridge.mqttface;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one object, by name; vendors write the same value now as a number, now as a text. */
record Values(Map<String, Value> fields) {

    @Nullable
    Value get(String name) {
        return fields.get(name);
    }

    /** Empty when the field is missing. */
    String text(String name) {
        var value = fields.get(name);
        return value == null ? "" : value.text();
    }

    /** The first of these that is there and not empty; empty when none is. */
    String firstText(String... names) {
        for (var name : names) {
            var text = text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** A text for people and databases: not empty, without control characters, so long and no longer. */
    static boolean isPlain(String text, int max) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= max
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
