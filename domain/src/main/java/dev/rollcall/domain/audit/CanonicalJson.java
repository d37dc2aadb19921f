package dev.rollcall.domain.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a JSON value (RFC 8785): no blanks, keys in the order of their UTF-16 units, numbers and escapes
 * as ECMAScript writes them. Same facts, same bytes, whoever writes them.
 */
public final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /**
     * @param value of maps with text keys, iterables, texts, numbers, booleans and null
     * @throws IllegalArgumentException for anything else, a number JSON does not have, an integer that does not fit a
     *     double exactly, or half of a character
     */
    public static byte[] of(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** As {@link #of}, before it becomes UTF-8. */
    public static String text(@Nullable Object value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof CharSequence words) {
            write(words.toString());
        } else if (value instanceof Number number) {
            text.append(EcmaNumber.text(number));
        } else if (value instanceof Map<?, ?> object) {
            write(object);
        } else if (value instanceof Iterable<?> array) {
            write(array);
        } else {
            throw new IllegalArgumentException("not a value of JSON: " + value.getClass());
        }
    }

    private void write(Map<?, ?> object) {
        var sorted = new TreeMap<String, Object>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        var separator = '{';
        for (var entry : sorted.entrySet()) {
            text.append(separator);
            write(entry.getKey());
            text.append(':');
            write(entry.getValue());
            separator = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void write(Iterable<?> array) {
        text.append('[');
        var separator = "";
        for (var value : array) {
            text.append(separator);
            write(value);
            separator = ",";
        }
        text.append(']');
    }

    private void write(String words) {
        text.append('"');
        for (var i = 0; i < words.length(); i++) {
            var unit = words.charAt(i);
            if (Character.isSurrogate(unit) && !isWhole(words, i)) {
                throw new IllegalArgumentException("half of a character");
            }
            write(unit);
        }
        text.append('"');
    }

    private static boolean isWhole(String words, int at) {
        return Character.isHighSurrogate(words.charAt(at))
                ? at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
    }

    private void write(char unit) {
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (unit < ' ') {
                    text.append("\\u%04x".formatted((int) unit));
                } else {
                    text.append(unit);
                }
            }
        }
    }
}
