package dev.rollcall.devicebridge.nativeprotocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.devicebridge.port.RawBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a punch message apart: the head must be right, an item may be wrong by itself. One pass, item by item, so that
 * each item keeps the very bytes it came in.
 */
final class PunchMessageReader {
    private final int maxBatch;

    PunchMessageReader(int maxBatch) {
        this.maxBatch = maxBatch;
    }

    /** More items than allowed: nothing about the batch is wrong but its size. */
    static final class TooManyItems extends Exception {
        private static final long serialVersionUID = 1L;

        TooManyItems() {
            super("too many items", null, false, false);
        }
    }

    PunchMessage read(byte[] body) throws Malformed, TooManyItems {
        try (var parser = Json.parser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("NOT_AN_OBJECT");
            }
            var message = readObject(parser, body);
            if (parser.nextToken() != null) {
                throw new Malformed("NOT_JSON");
            }
            return message;
        } catch (IOException notJson) {
            throw new Malformed("NOT_JSON");
        }
    }

    private PunchMessage readObject(JsonParser parser, byte[] body) throws IOException, Malformed, TooManyItems {
        var head = new ObjectNode(JsonNodeFactory.instance);
        List<PunchMessage.Item> items = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("batch")) {
                if (value != JsonToken.START_ARRAY || items != null) {
                    throw Fields.invalid("batch");
                }
                items = readItems(parser, body);
            } else if (value.isStructStart()) {
                parser.skipChildren();
            } else {
                head.set(name, Json.value(parser));
            }
        }
        if (items == null) {
            throw new Malformed("FIELD_MISSING:batch");
        }
        var fields = new Fields(head);
        return new PunchMessage(
                (int) fields.number("epoch", 0, Integer.MAX_VALUE), fields.identifier("boot"), List.copyOf(items));
    }

    private List<PunchMessage.Item> readItems(JsonParser parser, byte[] body)
            throws IOException, Malformed, TooManyItems {
        var items = new ArrayList<PunchMessage.Item>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == maxBatch) {
                throw new TooManyItems();
            }
            long from = parser.currentTokenLocation().getByteOffset();
            var node = Json.value(parser);
            parser.finishToken();
            long to = parser.currentLocation().getByteOffset();
            if (from < 0) {
                throw new Malformed("NOT_UTF8");
            }
            items.add(item(items.size(), node, body, (int) from, (int) to));
        }
        return items;
    }

    private static PunchMessage.Item item(int index, JsonNode node, byte[] body, int from, int to) {
        var raw = RawBytes.of(body, from, to);
        var hash = MessageSignature.sha256(body, from, to - from);
        try {
            var punch = PunchItemReader.read(index, new Fields(node), raw);
            return new PunchMessage.Item(index, punch.seq(), punch, null, raw, hash);
        } catch (Malformed unreadable) {
            var seq = node.path("seq");
            return new PunchMessage.Item(
                    index,
                    seq.isIntegralNumber() && seq.canConvertToLong() ? (Long) seq.longValue() : null,
                    null,
                    unreadable.reason(),
                    raw,
                    hash);
        }
    }
}
