package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.message.DeviceResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers as terminals read them: plain text. They look for {@code OK}, some anywhere in the body, so no answer that
 * promises nothing contains these two letters. Each carries the time, which is what terminals set their clock by.
 */
final class Answers {
    /** As HTTP wants it; the JDK's own writes days below ten with one digit. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Answers() {}

    static DeviceResponse ok(Instant at) {
        return text("OK", at);
    }

    static DeviceResponse ok(int rows, Instant at) {
        return text("OK:" + rows, at);
    }

    static DeviceResponse text(String body, Instant at) {
        return answer(200, body, at, Map.of());
    }

    /** The same for everybody who is not let in. */
    static DeviceResponse forbidden(Instant at) {
        return answer(403, "Forbidden", at, Map.of());
    }

    static DeviceResponse notFound(Instant at) {
        return answer(404, "No such address; see docs/devices/zkteco.md", at, Map.of());
    }

    static DeviceResponse methodNotAllowed(String allowed, Instant at) {
        return answer(405, "Use " + allowed + " here", at, Map.of("Allow", allowed));
    }

    static DeviceResponse tooLarge(String what, Instant at) {
        return answer(413, "Too much at once: " + what + ". Nothing was stored", at, Map.of());
    }

    static DeviceResponse unavailable(Duration after, Instant at) {
        return answer(
                503, "Not stored; send it again later", at, Map.of("Retry-After", Long.toString(after.toSeconds())));
    }

    private static DeviceResponse answer(int status, String body, Instant at, Map<String, String> more) {
        var headers = new TreeMap<>(more);
        headers.put("Content-Type", "text/plain");
        headers.put("Date", DATE.format(at));
        headers.put("Cache-Control", "no-store");
        return new DeviceResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
