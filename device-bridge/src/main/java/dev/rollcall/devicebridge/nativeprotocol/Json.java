package dev.rollcall.devicebridge.nativeprotocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;

/** JSON within bounds: what is deeper, longer or wider than any message needs is not read. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(16 * 1024)
                            .maxNameLength(256)
                            .maxNumberLength(64)
                            .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** For values in the midst of something; whatever comes after them is somebody else's. */
    private static final ObjectReader VALUES =
            MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** Reads a whole body. */
    static Fields read(byte[] body) throws Malformed {
        try {
            return new Fields(MAPPER.readTree(body));
        } catch (IOException notJson) {
            throw new Malformed("NOT_JSON");
        }
    }

    static JsonParser parser(byte[] body) throws IOException {
        return MAPPER.createParser(body);
    }

    /** Reads the value that the parser stands at; the parser stands at its last token afterwards. */
    static JsonNode value(JsonParser parser) throws IOException {
        return VALUES.readTree(parser);
    }
}
