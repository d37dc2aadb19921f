package dev.rollcall.devicebridge.nativeprotocol;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Every answer that is not about a record: a status, a stable code and a sentence for whoever reads the log. */
final class Answers {
    private Answers() {}

    static DeviceResponse ok(TransportAnswers.Fields fields) {
        return new DeviceResponse(200, Map.of(), TransportAnswers.object(fields));
    }

    static DeviceResponse notFound() {
        return TransportAnswers.error(404, "NOT_FOUND", "No such address; see docs/device-protocol.md.", Map.of());
    }

    static DeviceResponse methodNotAllowed(String allowed) {
        return TransportAnswers.error(405, "METHOD_NOT_ALLOWED", "Use " + allowed + " here.", Map.of("Allow", allowed));
    }

    static DeviceResponse unauthenticated(Reason reason, Instant now) {
        var challenge = Map.of("WWW-Authenticate", "Rollcall-HMAC-SHA256");
        return switch (reason) {
            case HEADERS_INVALID, DEVICE_UNKNOWN, DEVICE_DISABLED, SIGNATURE_INVALID, NOT_ITS_OWN ->
                TransportAnswers.error(
                        401, "DEVICE_UNAUTHENTICATED", "Device unknown, or headers or signature wrong.", challenge);
            case NONCE_REPLAYED ->
                TransportAnswers.error(401, "NONCE_REPLAYED", "Sign again with a new nonce.", challenge);
            case TIMESTAMP_OUT_OF_WINDOW ->
                new DeviceResponse(401, challenge, TransportAnswers.object(json -> {
                    json.writeStringField("error", "CLOCK_OUT_OF_WINDOW");
                    json.writeStringField("message", "Take the server's time, then sign again.");
                    serverTime(json, now);
                }));
        };
    }

    static DeviceResponse malformedBody(String reason) {
        return new DeviceResponse(400, Map.of(), TransportAnswers.object(json -> {
            json.writeStringField("error", "MALFORMED_BODY");
            json.writeNumberField("code", 11);
            json.writeStringField("reason", reason);
            json.writeStringField("message", "The body was kept as it came; do not send the same bytes again.");
        }));
    }

    static DeviceResponse batchTooLarge(int maxBatch) {
        return new DeviceResponse(413, Map.of(), TransportAnswers.object(json -> {
            json.writeStringField("error", "BATCH_TOO_LARGE");
            json.writeNumberField("maxBatch", maxBatch);
            json.writeStringField("message", "Nothing was stored; send smaller batches.");
        }));
    }

    static DeviceResponse storeUnavailable(Duration after) {
        return TransportAnswers.retry("STORE_UNAVAILABLE", "Not stored; keep it and send it again later.", after);
    }

    static void serverTime(JsonGenerator json, Instant now) throws IOException {
        json.writeStringField("serverTime", now.truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeNumberField("serverMs", now.toEpochMilli());
    }
}
