package dev.rollcall.storage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentStoreUnavailable;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;

class MinioDocumentStoreTest {
    private static final byte[] CONTENT = "合同补传：第一页".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private S3Server server;
    private MinioClient client;
    private MinioDocumentStore store;

    @BeforeEach
    void start() throws Exception {
        server = new S3Server(directory.resolve("objects"));
        client = StorageConfig.client(server.properties());
        store = storeOf(server.properties());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        client.close();
    }

    private MinioDocumentStore storeOf(StorageProperties properties) {
        var itsClient = StorageConfig.client(properties);
        return new MinioDocumentStore(itsClient, new Bucket(itsClient, properties));
    }

    private DocumentKey stored() {
        var key = DocumentKey.random();
        store.put(key, new ByteArrayInputStream(CONTENT), CONTENT.length, "application/pdf");
        return key;
    }

    @Test
    void what_was_put_is_opened_again_byte_for_byte_with_its_type() throws Exception {
        var key = stored();

        try (var in = store.open(key)) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
        var facts = client.statObject(
                StatObjectArgs.builder().bucket("rollcall").object(key.value()).build());
        assertThat(facts.size()).isEqualTo(CONTENT.length);
        assertThat(facts.contentType()).isEqualTo("application/pdf");
    }

    @Test
    void a_large_file_is_streamed_both_ways_without_being_held() throws Exception {
        var key = DocumentKey.random();
        long size = 64L * 1024 * 1024;

        store.put(key, new Pattern(size), size, "image/jpeg");

        try (var in = store.open(key)) {
            assertThat(sameBytes(in, new Pattern(size))).isTrue();
        }
    }

    @Test
    void an_object_exists_from_its_put_to_its_removal() {
        assertThat(store.exists(DocumentKey.random())).as("before any bucket").isFalse();
        var key = stored();
        assertThat(store.exists(key)).isTrue();
        assertThat(store.exists(DocumentKey.random())).isFalse();

        store.remove(key);

        assertThat(store.exists(key)).isFalse();
        store.remove(key);
    }

    @Test
    void objects_survive_a_restart_of_the_store() throws Exception {
        var key = stored();

        server.goAway();
        server.comeBack();

        try (var in = store.open(key)) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void an_unknown_key_is_not_opened() {
        stored();
        assertThatThrownBy(() -> store.open(DocumentKey.random())).isInstanceOf(DocumentStoreUnavailable.class);
    }

    @Test
    void a_store_that_is_away_is_told_at_once_and_used_again_when_it_is_back() throws Exception {
        var key = stored();
        server.goAway();
        var began = System.nanoTime();

        assertThatThrownBy(this::stored).isInstanceOf(DocumentStoreUnavailable.class);
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(DocumentStoreUnavailable.class);
        assertThatThrownBy(() -> store.exists(key)).isInstanceOf(DocumentStoreUnavailable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        server.comeBack();
        assertThat(store.exists(stored())).isTrue();
    }

    @Test
    void a_store_that_accepts_and_says_nothing_counts_as_away_within_seconds() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var usual = server.properties();
            var properties = new StorageProperties(
                    URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                    usual.bucket(),
                    usual.accessKey(),
                    usual.secretKey(),
                    usual.region(),
                    usual.connectTimeout(),
                    Duration.ofMillis(300));
            var began = System.nanoTime();

            assertThatThrownBy(() -> storeOf(properties)
                            .put(DocumentKey.random(), new ByteArrayInputStream(CONTENT), CONTENT.length, "image/png"))
                    .isInstanceOf(DocumentStoreUnavailable.class);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_wrong_secret_is_refused_by_the_store() {
        var stranger = storeOf(server.properties("another secret"));

        assertThatThrownBy(() -> stranger.put(
                        DocumentKey.random(), new ByteArrayInputStream(CONTENT), CONTENT.length, "image/png"))
                .isInstanceOf(DocumentStoreUnavailable.class);
    }

    @Test
    void health_follows_the_store() throws Exception {
        var health = new ObjectStoreHealth(new Bucket(client, server.properties()));
        assertThat(health.health().getStatus()).as("no bucket yet").isEqualTo(Status.UP);

        server.goAway();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void settings_print_no_secret() {
        assertThat(server.properties().toString()).contains("rollcall").doesNotContain("somebody", "a secret");
    }

    private static boolean sameBytes(InputStream one, InputStream other) throws IOException {
        byte[] left;
        do {
            left = one.readNBytes(64 * 1024);
            if (!java.util.Arrays.equals(left, other.readNBytes(64 * 1024))) {
                return false;
            }
        } while (left.length > 0);
        return true;
    }

    /** As many bytes as asked for, never in memory together. */
    private static final class Pattern extends InputStream {
        private final long size;
        private long position;

        Pattern(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return position == size ? -1 : (int) (position++ * 31 % 251);
        }
    }
}
