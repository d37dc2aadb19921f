package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.simulator.AckJournal;
import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.NativeMqttLink;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.TestDevice;
import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Launched;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * answers 19: two processes of the product on one database and one object store, each with ports of its own. Devices reach
 * both; the second one serves the screens too.
 */
class TwoProcessesTest {
    private static final int ROUNDS = 20;
    private static final int BATCH = 20;
    private static final int BATCHES = 5;
    private static final int PUNCHES_EVERY_SECONDS = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration OFF_WITHIN = Duration.ofSeconds(5);
    private static final Duration READ_ALONG_WITHIN = Duration.ofSeconds(15);
    private static final List<String> JVM = List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static Installation one;
    private static Installation other;
    private static Launched first;
    private static Launched second;
    private static TestDevice beating;
    private static TestDevice forcedOff;
    private static TestDevice punching;
    private static TestDevice watched;
    private static List<String> people;

    private final DeviceMessages messages = new DeviceMessages();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void both_run() throws Exception {
        one = Installation.empty("two-processes");
        one.prepare((sites, rows) -> {
            var site = sites.open();
            site.neverCloses();
            beating = site.device();
            forcedOff = site.device();
            punching = site.device();
            watched = site.device();
            var team = site.team(site.contractor());
            people = Stream.generate(() -> site.worker(team))
                    .limit(BATCH)
                    .map(Person::ref)
                    .toList();
        });
        first = one.start(JVM, "--rollcall.roles=bridge,worker");
        first.await(PATIENCE);
        other = one.beside("other");
        second = startOther();
    }

    private static Launched startOther() throws IOException {
        var started = other.start(JVM, "--rollcall.roles=web,bridge");
        started.await(PATIENCE);
        return started;
    }

    @AfterAll
    static void both_end() {
        Stream.of(second, first).filter(process -> process != null).forEach(Launched::close);
    }

    @Test
    void a_message_is_taken_by_one_of_the_processes_and_never_by_both() throws Exception {
        var device = beating.onTheWire();
        try (var here = new DeviceLink("127.0.0.1", one.devicePort());
                var there = new DeviceLink("127.0.0.1", other.devicePort())) {
            for (var round = 0; round < ROUNDS; round++) {
                var beat = messages.beat(device, 0, Instant.now());
                var together = new CountDownLatch(2);
                var answers = threads.invokeAll(List.of(sent(here, beat, together), sent(there, beat, together)));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder(200, 401);
                assertThat(here.send(beat).status()).as("once more").isEqualTo(401);
                assertThat(there.send(beat).status()).as("once more").isEqualTo(401);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Integer> sent(DeviceLink link, SignedMessage message, CountDownLatch together) {
        return () -> {
            together.countDown();
            together.await();
            return link.send(message).status();
        };
    }

    @Test
    void a_process_with_screens_dies_and_comes_back_and_no_device_of_the_other_is_refused_or_forgotten() // R173
            throws Exception {
        var journal = one.file("journal");
        var acknowledged = new Semaphore(0);
        var enough = new Semaphore(0);
        var device = punching.onTheWire();
        var sending = threads.submit(() -> send(device, journal, acknowledged, enough));
        try {
            some(acknowledged);
            second.kill();
            some(acknowledged);
            second = startOther();
            some(acknowledged);
        } finally {
            enough.release();
            threads.shutdown();
        }
        sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS); // fails if a single message had another answer than 200
        var written = Journal.read(journal);
        try (var database = one.database()) {
            var stored = new StoredPunches(database).times();
            stored.keySet().removeIf(record -> !record.boot().equals(device.boot()));
            assertThat(written.codes()).containsExactly(0);
            assertThat(stored.keySet()).isEqualTo(written.records());
            assertThat(stored.values()).containsOnly(1);
        }
    }

    private static void some(Semaphore acknowledged) throws InterruptedException {
        acknowledged.drainPermits();
        assertThat(acknowledged.tryAcquire(BATCHES, PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("batches are acknowledged")
                .isTrue();
    }

    /** Batch after batch, each of a few minutes of some day of the last weeks. */
    private Void send(SimDevice device, Path file, Semaphore acknowledged, Semaphore enough) throws IOException {
        var time = Instant.now().minus(Duration.ofDays(28)).atOffset(ZoneOffset.ofHours(8));
        try (var journal = new AckJournal(file);
                var link = new DeviceLink("127.0.0.1", one.devicePort())) {
            var outbox = new Outbox(device, messages, journal);
            for (var batch = 0; !enough.tryAcquire(); batch++) {
                for (var person : people) {
                    outbox.add(device.record(SimPunch.of(
                            person,
                            time.plusSeconds((long) batch * PUNCHES_EVERY_SECONDS),
                            batch % 2 == 0 ? "IN" : "OUT")));
                }
                outbox.send(link, BATCH, Instant.now());
                assertThat(outbox.size()).as("not taken").isZero();
                acknowledged.release();
            }
        }
        return null;
    }

    @Test
    void a_device_that_is_forced_off_in_one_process_is_off_in_the_other_within_seconds() throws Exception {
        var device = forcedOff.onTheWire();
        try (var here = signedIn(one, device);
                var there = signedIn(other, device)) {
            assertThat(beats(here, device)).isTrue();
            assertThat(beats(there, device)).isTrue();
            try (var database = one.database();
                    var force = database.prepareStatement(
                            "update device set sessions_end_at = utc_timestamp(6) where id = ?")) {
                force.setLong(1, forcedOff.id());
                assertThat(force.executeUpdate()).isEqualTo(1);
            }
            var deadline = System.nanoTime() + OFF_WITHIN.toNanos();
            for (var link : List.of(here, there)) {
                while (beats(link, device)) {
                    assertThat(System.nanoTime()).as("still on").isLessThan(deadline);
                }
            }
        }
        try (var again = signedIn(other, device)) {
            assertThat(beats(again, device)).as("what had to end has ended").isTrue();
        }
    }

    @Test
    void a_device_that_is_watched_is_read_along_within_seconds_by_a_process_without_timers() throws Exception {
        var device = watched.onTheWire();
        try (var database = one.database();
                var link = new DeviceLink("127.0.0.1", other.devicePort())) {
            assertThat(link.send(messages.beat(device, 0, Instant.now())).status())
                    .isEqualTo(200);
            try (var watch = database.prepareStatement("""
                    insert into device_frame_watch (device_id, account_id, began_at, until_at)
                    values (?, 1, utc_timestamp(3), utc_timestamp(3) + interval 5 minute)""")) {
                watch.setLong(1, watched.id());
                assertThat(watch.executeUpdate()).isEqualTo(1);
            }
            var deadline = System.nanoTime() + READ_ALONG_WITHIN.toNanos();
            do {
                assertThat(System.nanoTime()).as("not read along").isLessThan(deadline);
                assertThat(link.send(messages.beat(device, 0, Instant.now())).status())
                        .isEqualTo(200);
            } while (frames(database) == 0);
        }
    }

    private static long frames(Connection database) throws SQLException {
        try (var asked = database.prepareStatement("select count(*) from device_frame where device_id = ?")) {
            asked.setLong(1, watched.id());
            try (var found = asked.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static NativeMqttLink signedIn(Installation at, SimDevice device) throws IOException {
        return new NativeMqttLink("127.0.0.1", at.mqttPort(), device, Instant.now(), nonce());
    }

    /** Whether it is still connected; who is, is answered. */
    private boolean beats(NativeMqttLink link, SimDevice device) {
        try {
            var now = Instant.now();
            var reply = link.send("beat", messages.beat(device, 0, now).body(), now, nonce());
            assertThat(reply).isNotNull().extracting(DeviceLink.Reply::status).isEqualTo(200);
            return true;
        } catch (IOException over) {
            return false;
        }
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }
}
