package dev.rollcall.devicebridge.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/** Answers of a transport that did not pass a request on: a status, a stable code and a sentence. */
public final class TransportAnswers {
    private static final JsonFactory JSON = new JsonFactory();

    private TransportAnswers() {}

    /** Writes the fields of an answer. */
    @FunctionalInterface
    public interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** Nothing was stored; a smaller message would be. */
    public static DeviceResponse bodyTooLarge(long limit) {
        return new DeviceResponse(413, Map.of(), object(json -> {
            json.writeStringField("error", "BODY_TOO_LARGE");
            json.writeNumberField("limit", limit);
            json.writeStringField("message", "Nothing was stored; the body is over the limit in bytes.");
        }));
    }

    /** Nothing was done; the server has as much in hand as it allows itself. */
    public static DeviceResponse busy(Duration after) {
        return retry("BUSY", "Too much at once; send it again later.", after);
    }

    /** Nothing was done, for the reason named; the same message later would be. */
    public static DeviceResponse retry(String code, String message, Duration after) {
        return new DeviceResponse(503, retryAfter(after), object(json -> {
            json.writeStringField("error", code);
            json.writeNumberField("afterMs", after.toMillis());
            json.writeStringField("message", message);
        }));
    }

    /** The header that says when to come again, in whole seconds from 1. */
    public static Map<String, String> retryAfter(Duration after) {
        return Map.of("Retry-After", Long.toString(Math.max(1, after.toSeconds())));
    }

    /** An answer with nothing but a code and a sentence. */
    public static DeviceResponse error(int status, String code, String message, Map<String, String> headers) {
        return new DeviceResponse(status, headers, object(json -> {
            json.writeStringField("error", code);
            json.writeStringField("message", message);
        }));
    }

    /** One JSON object in UTF-8. */
    public static byte[] object(Fields fields) {
        var bytes = new ByteArrayOutputStream(256);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
