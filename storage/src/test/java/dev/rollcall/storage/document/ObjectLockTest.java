package dev.rollcall.storage.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rollcall.domain.document.DocumentKey;
import io.minio.MinioClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that nobody can remove for a time: asked of the store where it can do so, and only there. */
class ObjectLockTest {
    private static final DocumentKey KEY = DocumentKey.ofAuditDay(LocalDate.of(2026, 11, 19));
    private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.US_ASCII);
    private static final String ENABLED = "<ObjectLockConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
            + "<ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>";

    private final Map<String, String> sent = new HashMap<>();
    private final AutoCloseable[] open = new AutoCloseable[2];

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            if (each != null) {
                each.close();
            }
        }
    }

    @Test
    void the_store_that_comes_along_cannot_lock_and_keeps_the_object_all_the_same(@TempDir Path directory)
            throws Exception {
        var server = new S3Server(directory.resolve("objects"));
        open[1] = server;
        var store = store(server.properties());

        assertThat(store.canLock()).isFalse();
        store.put(KEY, new ByteArrayInputStream(CONTENT), CONTENT.length, "application/json");

        try (var stored = store.open(KEY)) {
            assertThat(stored).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_store_with_object_lock_is_told_until_when_and_that_nobody_may_shorten_it() throws Exception {
        var store = store(new StorageProperties(
                lockingStore(),
                "rollcall",
                "somebody",
                "a secret of the test",
                "us-east-1",
                Duration.ofSeconds(1),
                Duration.ofSeconds(5)));

        assertThat(store.canLock()).isTrue();
        store.putLocked(
                KEY,
                new ByteArrayInputStream(CONTENT),
                CONTENT.length,
                "application/json",
                Instant.parse("2029-11-20T16:00:00Z"));

        assertThat(sent)
                .containsEntry("path", "/rollcall/audit/2026-11-19")
                .containsEntry("x-amz-object-lock-mode", "COMPLIANCE")
                .containsEntry("x-amz-object-lock-retain-until-date", "2029-11-20T16:00:00.000Z");
    }

    private MinioDocumentStore store(StorageProperties properties) {
        MinioClient client = StorageConfig.client(properties);
        open[0] = client;
        return new MinioDocumentStore(client, new Bucket(client, properties));
    }

    /** Answers as a store does whose bucket was made with object lock. */
    private URI lockingStore() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        open[1] = () -> server.stop(0);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var asked = exchange.getRequestURI();
        var lock = asked.getQuery() != null && asked.getQuery().contains("object-lock");
        if (exchange.getRequestMethod().equals("PUT")) {
            sent.put("path", asked.getPath());
            exchange.getRequestHeaders()
                    .forEach((name, values) -> sent.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
            exchange.getResponseHeaders().set("ETag", "\"00000000000000000000000000000000\"");
        }
        var body = (lock ? ENABLED : "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
