package dev.rollcall.devicebridge.simulator;

import static dev.rollcall.devicebridge.server.RunningBridge.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.port.DeviceCredential;
import dev.rollcall.devicebridge.server.RunningBridge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SimulatorTest {
    @TempDir
    private Path directory;

    private static Gate gate(RunningBridge running, String sn) {
        running.bridge.ports.devices.put(
                sn, new DeviceCredential(sn, HexFormat.of().parseHex(Fixture.KEY), 3, true));
        return new Gate(SimDevice.of(sn, Fixture.KEY, 3, "boot1"), List.of("W-1", "W-2", "W-3"));
    }

    @Test
    void an_outbox_forgets_what_is_settled_and_keeps_what_is_not() throws IOException {
        var file = directory.resolve("acks");
        try (var running = new RunningBridge();
                var link = new DeviceLink("127.0.0.1", running.port());
                var journal = new AckJournal(file)) {
            var device = gate(running, "SIM-A").device();
            var outbox = new Outbox(device, new DeviceMessages(), journal);
            var record = device.record(Fixture.punch("W-1"));
            outbox.add(record);
            outbox.add(device.record(Fixture.punch("W-2").live("F")));

            running.bridge.ports.storeFailsAfter = 1;
            assertThatThrownBy(() -> outbox.send(link, 10, Instant.now())).isInstanceOf(IOException.class);
            assertThat(outbox.size()).isEqualTo(2);
            assertThat(file).isEmptyFile();

            running.bridge.ports.storeFailsAfter = null;
            assertThat(outbox.send(link, 10, Instant.now()))
                    .extracting(Settled::code)
                    .containsExactly(1, 2);
            assertThat(outbox.size()).isZero();

            outbox.add(record);
            outbox.send(link, 10, Instant.now());
            assertThat(file).hasContent("SIM-A 3 boot1 1 1\nSIM-A 3 boot1 2 2\nSIM-A 3 boot1 1 1\n");
        }
    }

    @Test
    void a_record_keeps_the_epoch_it_was_made_under() throws IOException {
        try (var running = new RunningBridge();
                var link = new DeviceLink("127.0.0.1", running.port())) {
            var device = gate(running, "SIM-A").device();
            var outbox = new Outbox(device, new DeviceMessages(), null);
            outbox.add(device.record(Fixture.punch("W-1")));
            device.epoch(4);
            outbox.add(device.record(Fixture.punch("W-2")));
            assertThat(outbox.send(link, 10, Instant.now())).hasSize(1);
            assertThat(outbox.send(link, 10, Instant.now())).hasSize(1);
            assertThat(running.bridge.ports.stored.keySet()).containsExactly("SIM-A 3 boot1 1", "SIM-A 4 boot1 2");
        }
    }

    @Test
    void what_a_load_run_has_in_its_journal_is_stored_once_although_the_server_went_away() throws Exception {
        var file = directory.resolve("acks");
        try (var running = new RunningBridge("drain-timeout", "1ms")) {
            var gates = List.of(gate(running, "SIM-A"), gate(running, "SIM-B"), gate(running, "SIM-C"));
            int port = running.port();
            var load = new Load(20, 2, 200, Duration.ofMillis(1500), Duration.ofHours(20), Duration.ofSeconds(1), file);
            var figures = new LoadFigures[1];
            var run = new Thread(() -> {
                try {
                    figures[0] = new LoadRun("127.0.0.1", port, gates, load, Clock.systemUTC()).run();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            run.start();
            until(() -> running.bridge.ports.stored.size() > 100);
            running.server.stop();
            try (var again = new RunningBridge("port", Integer.toString(port))) {
                gate(again, "SIM-A");
                gate(again, "SIM-B");
                gate(again, "SIM-C");
                run.join();
                var stored = new HashSet<>(running.bridge.ports.stored.keySet());
                stored.addAll(again.bridge.ports.stored.keySet());
                var acknowledged = Files.readAllLines(file).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(' ')))
                        .toList();
                assertThat(acknowledged).hasSizeGreaterThan(100);
                assertThat(new HashSet<>(acknowledged)).as("each once").hasSameSizeAs(acknowledged);
                assertThat(acknowledged.stream().filter(each -> !stored.contains(each)))
                        .as("acknowledged and not stored")
                        .isEmpty();
                assertThat(again.bridge.ports.stored).isNotEmpty();
            }
            assertThat(figures[0].settled()).isPositive();
            assertThat(figures[0].rate()).isPositive();
            assertThat(figures[0].toString()).startsWith("load settled=").contains("rate=", "p95ms=");
        }
    }

    @Test
    void a_live_site_keeps_punching_and_says_hello_once_per_device() {
        try (var running = new RunningBridge()) {
            var gates = List.of(gate(running, "SIM-A"), gate(running, "SIM-B"));
            gates.get(0).device().epoch(0);
            try (var site =
                    new LiveSite("127.0.0.1", running.port(), gates, Clock.systemUTC(), 7, Duration.ofMillis(1))) {
                site.start();
                until(() -> running.bridge.ports.stored.size() > 150);
            }
            assertThat(running.bridge.ports.hellos).hasSize(2);
            assertThat(gates.get(0).device().epoch())
                    .as("learnt from the answer")
                    .isEqualTo(3);
            assertThat(running.bridge.ports.batches)
                    .anyMatch(batch -> batch.records().get(0).source().name().equals("REPLAY"));
            assertThat(running.bridge.ports.refusals).isEmpty();
            assertThat(running.bridge.ports.deadLetters).isEmpty();
        }
    }

    @Test
    void a_live_site_with_cameras_uploads_the_photos_it_announces() { // answers 17
        try (var running = new RunningBridge()) {
            var gates = List.of(gate(running, "SIM-A"));
            SitePhotos photos = (person, at) -> at.getEpochSecond() % 2 == 0
                    ? (person + at).getBytes(java.nio.charset.StandardCharsets.US_ASCII)
                    : null;
            try (var site = new LiveSite(
                    "127.0.0.1", running.port(), gates, Clock.systemUTC(), 7, Duration.ofMillis(1), photos)) {
                site.start();
                until(() -> running.bridge.ports.photos.size() > 20);
            }
            assertThat(running.bridge.ports.refusals).isEmpty();
        }
    }

    @Test
    void a_past_day_is_sent_from_the_command_line() throws Exception {
        try (var running = new RunningBridge()) {
            gate(running, "SIM-A");
            var devices = directory.resolve("devices");
            Files.writeString(devices, "# synthetic\nSIM-A " + Fixture.KEY + " 3\n");
            var people = directory.resolve("people");
            Files.writeString(people, "W-1\nW-2\nSIM-A W-3\nSIM-X W-4\n");
            var acks = directory.resolve("acks");
            Simulator.main(new String[] {
                "day",
                "--devices",
                devices.toString(),
                "--people",
                people.toString(),
                "--port",
                Integer.toString(running.port()),
                "--date",
                "2026-01-05",
                "--journal",
                acks.toString(),
                "--boot",
                "b1"
            });
            var people1to3 = running.bridge.ports.batches.stream()
                    .flatMap(batch -> batch.records().stream())
                    .map(record -> record.person())
                    .toList();
            assertThat(people1to3).hasSizeBetween(3, 8).doesNotContain("W-4");
            assertThat(Files.readAllLines(acks)).allMatch(line -> line.startsWith("SIM-A 3 b1 "));
        }
    }
}
