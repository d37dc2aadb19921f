package dev.rollcall.devicebridge.server;

import static dev.rollcall.devicebridge.Fixture.punch;
import static dev.rollcall.devicebridge.server.RunningBridge.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.port.PhotoTicket;
import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeviceServerTest {

    private static SignedMessage punches(RunningBridge running) {
        var device = running.bridge.device;
        return running.bridge.messages.punches(device, List.of(device.record(punch("W-1"))), Instant.now());
    }

    private static byte[] http(RunningBridge running) {
        return punches(running).toHttp("bridge");
    }

    private static Runnable waitFor(CountDownLatch latch) {
        return () -> {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        };
    }

    @Test
    void a_punch_over_a_socket_is_stored_and_answered() throws IOException {
        try (var running = new RunningBridge();
                var link = new DeviceLink("127.0.0.1", running.port())) {
            assertThat(link.send(punches(running)).status()).isEqualTo(200);
            assertThat(link.send(punches(running)).status()).isEqualTo(200);
            assertThat(running.bridge.ports.stored).hasSize(2);
            assertThat(running.server.connections()).as("one connection kept").isOne();
            assertThat(running.server.requests()).isEqualTo(2);
        }
    }

    @Test
    void a_taken_port_is_told_in_one_sentence_with_what_to_do() {
        try (var running = new RunningBridge()) {
            var port = Integer.toString(running.port());
            assertThatThrownBy(() -> new RunningBridge("port", port))
                    .isInstanceOf(DeviceServerFailed.class)
                    .hasMessageContainingAll("127.0.0.1:" + port, "rollcall.device-bridge.port");
        }
    }

    @Test
    void it_can_be_switched_off_and_started_twice_and_stopped_twice() {
        var off = RunningBridge.server(RunningBridge.properties("enabled", "false"), new Fixture());
        assertThat(off.isAutoStartup()).isFalse();
        off.start();
        off.start();
        assertThat(off.isRunning()).isTrue();
        off.stop();
        off.stop();
        assertThat(off.isRunning()).isFalse();
        assertThatThrownBy(off::port).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_slow_store_fills_the_queue_and_the_next_device_is_told_to_come_again() throws IOException {
        var latch = new CountDownLatch(1);
        try (var running = new RunningBridge("workers", "1", "worker-queue", "1");
                var first = running.connect();
                var second = running.connect();
                var third = running.connect()) {
            running.bridge.ports.beforeStore = waitFor(latch);
            first.send(http(running));
            until(() -> running.server.working() == 1 && running.server.queued() == 0);
            second.send(http(running));
            until(() -> running.server.queued() == 1);
            assertThat(third.send(http(running)).answer())
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 5");
            assertThat(running.server.busyAnswers()).isOne();
            latch.countDown();
            assertThat(first.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(200);
            assertThat(running.bridge.ports.stored).hasSize(2);
            until(() -> running.server.inFlightBytes() == 0 && running.server.working() == 0);
        }
    }

    @Test
    void at_stop_answers_under_way_leave_before_their_connection_closes() throws Exception {
        var latch = new CountDownLatch(1);
        try (var running = new RunningBridge();
                var busy = running.connect();
                var idle = running.connect()) {
            assertThat(idle.send(http(running)).status()).isEqualTo(200);
            running.bridge.ports.beforeStore = waitFor(latch);
            busy.send(http(running));
            until(() -> running.server.working() == 1);
            int port = running.port();
            var stopping = new Thread(running.server::stop);
            stopping.start();
            assertThat(idle.status()).as("closed at once").isEqualTo(-1);
            assertThatThrownBy(() -> new RawSocket(port)).as("nobody new").isInstanceOf(IOException.class);
            latch.countDown();
            assertThat(busy.answer()).startsWith("HTTP/1.1 200").contains("connection: close", "\"code\":0");
            assertThat(busy.status()).isEqualTo(-1);
            stopping.join();
            assertThat(running.server.connections()).isZero();
        }
    }

    @Test
    void a_stop_does_not_wait_for_ever() throws Exception {
        var latch = new CountDownLatch(1);
        try (var running = new RunningBridge("drain-timeout", "300ms");
                var busy = running.connect()) {
            running.bridge.ports.beforeStore = waitFor(latch);
            busy.send(http(running));
            until(() -> running.server.working() == 1);
            running.server.stop();
            assertThat(busy.status()).as("no answer is no acknowledgement").isEqualTo(-1);
            latch.countDown();
        }
    }

    @Test
    void an_answer_to_a_body_over_the_limit_arrives_although_nobody_reads_the_body() throws IOException {
        try (var running = new RunningBridge();
                var client = running.connect()) {
            client.send("POST /x HTTP/1.1\r\nContent-Length: 500000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.send(new byte[400_000]);
            assertThat(client.status()).isEqualTo(413);
        }
    }

    private static byte[] photo(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static String ticket(RunningBridge running, byte[] photo) {
        var token = "a-token-for-a-photo";
        running.bridge.ports.tickets.put(
                token, new PhotoTicket(token, "SIM-0001", photo.length, SignedMessage.sha256(photo), false));
        return "/rollcall/v1/photo/" + token;
    }

    @Test
    void a_photo_of_two_megabytes_streams_through_a_small_pipe() throws IOException {
        try (var running = new RunningBridge(
                        "max-in-flight", "256KB", "mqtt.enabled", "false", "zkteco.enabled", "false");
                var link = new DeviceLink("127.0.0.1", running.port())) {
            var photo = photo(2 * 1024 * 1024);
            var path = ticket(running, photo);
            assertThat(link.putPhoto(path, photo).status()).isEqualTo(200);
            assertThat(running.bridge.ports.photos.values()).containsExactly(photo);
            assertThat(link.send(punches(running)).status())
                    .as("the connection goes on")
                    .isEqualTo(200);
            until(() -> running.server.inFlightBytes() == 0);
        }
    }

    @Test
    void a_photo_nobody_asked_for_is_read_past_and_refused() throws IOException {
        try (var running = new RunningBridge();
                var link = new DeviceLink("127.0.0.1", running.port())) {
            var reply = link.putPhoto("/rollcall/v1/photo/0123456789abcdef", photo(1_000_000));
            assertThat(reply.status()).isEqualTo(410);
            assertThat(link.send(punches(running)).status()).isEqualTo(200);
        }
    }

    @Test
    void a_photo_with_another_hash_is_refused_and_not_kept() throws IOException {
        try (var running = new RunningBridge();
                var link = new DeviceLink("127.0.0.1", running.port())) {
            var path = ticket(running, photo(300_000));
            var other = photo(300_000);
            other[299_999] ^= 1;
            assertThat(link.putPhoto(path, other).status()).isEqualTo(422);
            assertThat(running.bridge.ports.photos).isEmpty();
            assertThat(link.putPhoto(path, photo(300_000)).status()).isEqualTo(200);
        }
    }

    @Test
    void a_photo_request_cut_anywhere_is_read_the_same() throws IOException {
        var photo = photo(100);
        try (var running = new RunningBridge()) {
            var path = ticket(running, photo);
            var head = ("PUT " + path + " HTTP/1.1\r\nContent-Length: 100\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            var all = new byte[head.length + 100];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(photo, 0, all, head.length, 100);
            for (int cut = 1; cut < all.length; cut++) {
                running.bridge.ports.photos.clear();
                ticket(running, photo);
                try (var client = running.connect()) {
                    client.send(all, 0, cut).send(all, cut, all.length);
                    assertThat(client.answer())
                            .as("cut at %d", cut)
                            .startsWith("HTTP/1.1 200")
                            .endsWith("{\"code\":0}");
                }
                assertThat(running.bridge.ports.photos.values()).containsExactly(photo);
            }
        }
    }

    @Test
    void an_upload_that_breaks_off_stores_nothing_and_frees_its_worker() throws IOException {
        var photo = photo(100_000);
        try (var running = new RunningBridge("photo-workers", "1")) {
            var path = ticket(running, photo);
            try (var client = running.connect()) {
                client.send(("PUT " + path + " HTTP/1.1\r\nContent-Length: 100000\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                client.send(photo, 0, 70_000);
                until(() -> running.server.working() == 1);
            }
            until(() -> running.server.working() == 0 && running.server.inFlightBytes() == 0);
            assertThat(running.bridge.ports.photos).isEmpty();
            try (var link = new DeviceLink("127.0.0.1", running.port())) {
                assertThat(link.putPhoto(path, photo).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_slow_upload_is_cut_off() throws IOException {
        try (var running = new RunningBridge("photo-timeout", "300ms");
                var client = running.connect()) {
            var path = ticket(running, photo(1000));
            client.send(
                    ("PUT " + path + " HTTP/1.1\r\nContent-Length: 1000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(client.status()).isEqualTo(-1);
            assertThat(running.server.slowClients()).isOne();
            until(() -> running.server.working() == 0);
        }
    }

    @Test
    void slow_uploads_do_not_hold_up_punches() throws IOException {
        try (var running = new RunningBridge("photo-workers", "1", "workers", "1");
                var slow = running.connect();
                var queued = running.connect();
                var refused = running.connect();
                var punching = running.connect()) {
            var head = ("PUT " + ticket(running, photo(1000)) + " HTTP/1.1\r\nContent-Length: 1000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            slow.send(head);
            until(() -> running.server.working() == 1);
            queued.send(head);
            until(() -> running.server.working() == 2);
            refused.send(head).send(photo(1000));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(punching.send(http(running)).status()).isEqualTo(200);
        }
    }

    @Test
    void the_settings_of_time_are_kept() throws IOException {
        try (var running = new RunningBridge("header-timeout", "200ms");
                var client = running.connect()) {
            client.send("POST /".getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            assertThat(client.status()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
