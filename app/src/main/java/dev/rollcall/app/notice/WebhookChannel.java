package dev.rollcall.app.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts each event as JSON, signed with HMAC-SHA256 over time and body. Follows no redirect; any 2xx is taken. */
final class WebhookChannel implements NoticeChannel {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int OK = 200;
    private static final int NEXT = 300;

    private final HttpClient http;
    private final URI url;
    private final SecretKeySpec secret;
    private final Duration timeout;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookChannel(URI url, String secret, Duration timeout, ObjectMapper json, Clock clock) {
        this.url = url;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.timeout = timeout;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Way way() {
        return Way.WEBHOOK;
    }

    @Override
    public void send(Outgoing delivery) {
        var body = body(delivery);
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("X-Rollcall-Id", Long.toString(delivery.eventId()))
                .header("X-Rollcall-Timestamp", timestamp)
                .header("X-Rollcall-Signature", "sha256=" + signature(timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status < OK || status >= NEXT) {
                throw new NotDelivered("HTTP " + status);
            }
        } catch (IOException away) {
            throw new NotDelivered("HTTP: " + away.getClass().getSimpleName(), away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("stopped while sending", stopping);
        }
    }

    private String body(Outgoing delivery) {
        var event = delivery.event();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", delivery.eventId());
        fields.put("event", event.kind().name());
        fields.put("at", event.at().toString());
        fields.put("requestKind", event.requestKind());
        fields.put("requestId", event.requestId().toString());
        fields.put("requestNo", event.requestNo());
        fields.put("project", delivery.projectName());
        fields.put("node", event.node());
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("write event " + delivery.eventId(), e);
        }
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sign a notice", e);
        }
    }
}
