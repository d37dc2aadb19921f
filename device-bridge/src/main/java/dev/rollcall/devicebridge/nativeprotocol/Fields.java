package dev.rollcall.devicebridge.nativeprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object within their limits. An optional field that is missing or {@code null} is null;
 * one that is there and wrong is wrong. Fields nobody asks for are ignored.
 */
final class Fields {
    /** Serial numbers and boot ids. */
    static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_TIME = 40;

    private final JsonNode object;

    Fields(JsonNode object) throws Malformed {
        if (!object.isObject()) {
            throw new Malformed("NOT_AN_OBJECT");
        }
        this.object = object;
    }

    /** Null when the field is missing or null. */
    @Nullable
    JsonNode node(String name) {
        var node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    private JsonNode required(String name) throws Malformed {
        var node = node(name);
        if (node == null) {
            throw new Malformed("FIELD_MISSING:" + name);
        }
        return node;
    }

    static Malformed invalid(String name) {
        return new Malformed("FIELD_INVALID:" + name);
    }

    String text(String name, int max) throws Malformed {
        return text(name, required(name), max);
    }

    @Nullable
    String optionalText(String name, int max) throws Malformed {
        var node = node(name);
        return node == null ? null : text(name, node, max);
    }

    String identifier(String name) throws Malformed {
        var text = text(name, 64);
        if (!IDENTIFIER.matcher(text).matches()) {
            throw invalid(name);
        }
        return text;
    }

    List<String> texts(String name, int maxCount, int maxLength) throws Malformed {
        var texts = new ArrayList<String>();
        for (var node : array(name, maxCount)) {
            texts.add(text(name, node, maxLength));
        }
        return texts;
    }

    /** The elements of an optional array; none when it is missing. */
    List<JsonNode> array(String name, int maxCount) throws Malformed {
        var node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray() || node.size() > maxCount) {
            throw invalid(name);
        }
        var elements = new ArrayList<JsonNode>();
        node.forEach(elements::add);
        return elements;
    }

    long number(String name, long min, long max) throws Malformed {
        return number(name, required(name), min, max);
    }

    @Nullable
    Long optionalNumber(String name, long min, long max) throws Malformed {
        var node = node(name);
        return node == null ? null : (Long) number(name, node, min, max);
    }

    @Nullable
    Integer optionalInt(String name, int min, int max) throws Malformed {
        var node = node(name);
        return node == null ? null : (Integer) (int) number(name, node, min, max);
    }

    double decimal(String name, double min, double max) throws Malformed {
        return decimal(name, required(name), min, max);
    }

    @Nullable
    Double optionalDecimal(String name, double min, double max) throws Malformed {
        var node = node(name);
        return node == null ? null : (Double) decimal(name, node, min, max);
    }

    boolean flag(String name) throws Malformed {
        var node = node(name);
        if (node != null && !node.isBoolean()) {
            throw invalid(name);
        }
        return node != null && node.booleanValue();
    }

    /** A time with an offset, e.g. {@code 2026-01-05T06:30:15+08:00}, between 1970 and 2199. */
    OffsetDateTime time(String name) throws Malformed {
        try {
            var time = OffsetDateTime.parse(text(name, LONGEST_TIME));
            var instant = time.toInstant();
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw invalid(name);
            }
            return time;
        } catch (DateTimeException notATime) {
            throw invalid(name);
        }
    }

    private static String text(String name, JsonNode node, int max) throws Malformed {
        if (!node.isTextual()) {
            throw invalid(name);
        }
        var text = node.textValue();
        boolean plain = text.codePoints().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c));
        if (text.isEmpty() || text.codePointCount(0, text.length()) > max || !plain) {
            throw invalid(name);
        }
        return text;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static long number(String name, JsonNode node, long min, long max) throws Malformed {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw invalid(name);
        }
        long number = node.longValue();
        if (number < min || number > max) {
            throw invalid(name);
        }
        return number;
    }

    private static double decimal(String name, JsonNode node, double min, double max) throws Malformed {
        double number = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(number >= min && number <= max)) {
            throw invalid(name);
        }
        return number;
    }
}
