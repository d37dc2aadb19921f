package dev.rollcall.devicebridge.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes and reads the simulator's JSON. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Writes the fields of an object. */
    interface Writer {
        void write(JsonGenerator json) throws IOException;
    }

    static byte[] object(Writer fields) {
        var bytes = new ByteArrayOutputStream(256);
        try (var json = MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static JsonNode read(byte[] body) throws IOException {
        return MAPPER.readTree(body);
    }
}
