package dev.rollcall.devicebridge.mqttface;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.rollcall.devicebridge.mqttface.FaceMessage.Slice;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a message apart in one pass that holds on to nothing but the fields we know: depth, names and numbers are bounded,
 * long texts are passed over. Field machines end messages with stray bytes and cut names in the middle of a character; both
 * cost nothing here.
 */
final class MessageReader {
    /** Longer texts are pictures, or nothing we read. */
    private static final int LONG = 2048;

    private static final int MOST_LEFT = 32;

    private static final Set<String> PICTURES = Set.of("pic", "scene");
    private static final Set<String> ROOT = Set.of("operator", "messageId", "code", "clientSign");
    private static final Set<String> INFO = Set.of(
            "facesluiceId",
            "deviceCode",
            "customId",
            "personId",
            "RecordID",
            "SnapID",
            "dwFileIndex",
            "VerifyStatus",
            "PersonType",
            "similarity1",
            "Sendintime",
            "time",
            "direction",
            "liveDetect",
            "uniqueId",
            "result",
            "detail");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(LONG)
                    .maxNameLength(256)
                    .maxNumberLength(64)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final byte[] raw;
    private final byte[] came;
    private final Map<String, Value> root = new HashMap<>();
    private final Map<String, Value> info = new HashMap<>();
    private final List<Slice> left = new ArrayList<>();
    private @Nullable Slice pic;

    private MessageReader(byte[] raw, byte[] came) {
        this.raw = raw;
        this.came = came;
    }

    /** @param charset what the machine writes; in GBK the second byte of a character may look like a backslash */
    static FaceMessage read(byte[] payload, Charset charset) throws Malformed {
        var text = charset.equals(StandardCharsets.UTF_8)
                ? payload
                : new String(payload, charset).getBytes(StandardCharsets.UTF_8);
        try {
            return new MessageReader(text, payload).message();
        } catch (IOException notJson) {
            var mended = mended(text);
            if (Arrays.equals(mended, text)) {
                throw new Malformed("NOT_JSON");
            }
            try {
                return new MessageReader(mended, payload).message();
            } catch (IOException still) {
                throw new Malformed("NOT_JSON");
            }
        }
    }

    /** With replacement characters for what is not UTF-8. */
    private static byte[] mended(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private FaceMessage message() throws IOException, Malformed {
        try (var parser = JSON.createParser(raw)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("NOT_AN_OBJECT");
            }
            int depth = 1;
            boolean inInfo = false;
            while (depth > 0) {
                var token = parser.nextToken();
                if (token == null) {
                    throw new Malformed("NOT_JSON");
                }
                if (token.isStructStart()) {
                    inInfo = depth == 1
                            ? token == JsonToken.START_OBJECT && "info".equals(parser.currentName())
                            : inInfo;
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token.isScalarValue()) {
                    value(parser, token, depth == 1 ? root : depth == 2 && inInfo ? info : null);
                }
            }
        }
        return new FaceMessage(new Values(root), new Values(info), pic, List.copyOf(left), raw, came);
    }

    /** @param target null for fields of no object we know */
    private void value(JsonParser parser, JsonToken token, @Nullable Map<String, Value> target)
            throws IOException, Malformed {
        var name = parser.currentName();
        if (token == JsonToken.VALUE_STRING) {
            var slice = slice(parser);
            if (target == info && "pic".equals(name) && slice.length() > 2) {
                pic = new Slice(slice.from() + 1, slice.to() - 1);
            }
            if (slice.length() > LONG || (name != null && PICTURES.contains(name))) {
                leave(slice);
                return;
            }
        }
        if (target != null && name != null && (target == root ? ROOT : INFO).contains(name)) {
            if (token == JsonToken.VALUE_NULL) {
                target.remove(name);
            } else {
                target.put(name, new Value(parser.getText(), token.isNumeric()));
            }
        }
    }

    private void leave(Slice text) throws Malformed {
        if (left.size() == MOST_LEFT) {
            throw new Malformed("TOO_MANY_PICTURES");
        }
        left.add(text);
    }

    /** Where a text lies, with its quotes. */
    private Slice slice(JsonParser parser) throws Malformed {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        if (from < 0 || from >= raw.length || raw[from] != '"') {
            throw new Malformed("NOT_UTF8");
        }
        int at = from + 1;
        while (at < raw.length && raw[at] != '"') {
            at += raw[at] == '\\' ? 2 : 1;
        }
        if (at >= raw.length) {
            throw new Malformed("NOT_JSON");
        }
        return new Slice(from, at + 1);
    }
}
