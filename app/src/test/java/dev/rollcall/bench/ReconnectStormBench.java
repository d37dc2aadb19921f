package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.Sites;
import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Jvm;
import dev.rollcall.launched.Launched;
import dev.rollcall.launched.SiteLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Five thousand devices come back at the same moment with twenty records each. Every record has to be there afterwards, once,
 * and the heap that lives meanwhile is held against that of the idle product.
 */
class ReconnectStormBench {
    private static final int DEVICES = Integer.getInteger("storm.devices", 5_000);
    private static final int BUFFERED = 20;
    private static final int WORKERS = 1_000;
    private static final int WARM_UP_SHARE = 10;
    private static final int LINGER_SECONDS = 5;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Bytes of everything that is reachable at one and the same moment, in what the JDK's own tool says. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    @Test
    void everything_is_stored_once_and_the_heap_stays_small() throws Exception {
        var installation = Installation.empty("bench-storm");
        installation.prepare((sites, rows) -> fill(installation, sites, rows));
        try (var product = installation.start(
                Jvm.optionsOfRun(),
                "--rollcall.device-pace.enabled=false",
                "--rollcall.device-bridge.max-connections=" + 2 * DEVICES)) {
            product.await(PATIENCE);
            warmUp(installation);
            product.endsWithin(Duration.ofSeconds(LINGER_SECONDS));
            var idle = liveHeap(product);
            var highest = idle;
            try (var devices = storm(installation, "devices", "storm")) {
                var deadline = System.nanoTime() + PATIENCE.toNanos();
                while (!devices.endsWithin(LOOK_EVERY) && System.nanoTime() < deadline) {
                    highest = Math.max(highest, liveHeap(product));
                }
                System.out.println(devices.await(Duration.ofSeconds(1)));
            }
            System.out.printf(
                    "storm devices=%d idle=%d KB highest=%d KB afterwards=%d KB%n",
                    DEVICES, idle, highest, liveHeap(product));
            everyRecordOnce(installation);
            Figure.print("reconnect-storm", (double) highest / idle, "x", "<= 1.5");
        }
    }

    /** An idle product is one that has worked before: statements are prepared for each of its database connections. */
    private static void warmUp(Installation installation) throws IOException {
        var few = Files.readAllLines(installation.file("devices")).subList(0, DEVICES / WARM_UP_SHARE);
        Files.write(installation.file("warm-devices"), few);
        try (var devices = storm(installation, "warm-devices", "warm")) {
            devices.await(PATIENCE);
        }
    }

    private static Launched storm(Installation installation, String devices, String boot) throws IOException {
        var command = Jvm.test(StormDevices.class);
        command.addAll(List.of(
                Integer.toString(installation.devicePort()),
                installation.file(devices).toString(),
                installation.file("people").toString(),
                Integer.toString(BUFFERED),
                boot));
        return Launched.of(new ProcessBuilder(command), "storm settled=", installation.file(boot + ".log"));
    }

    private static void fill(Installation installation, Sites sites, Rows rows) {
        var site = sites.open();
        site.neverCloses();
        var lines = new SiteLines();
        for (var d = 0; d < DEVICES; d++) {
            lines.devices().add(site.device().line());
        }
        var team = site.team(site.contractor());
        for (var w = 0; w < WORKERS; w++) {
            lines.people().add(site.worker(team).ref());
        }
        lines.write(installation);
    }

    /** Kilobytes; asked for one after the other, collection and figure would let new garbage in between. */
    private static long liveHeap(Launched product) throws IOException, InterruptedException {
        var total = TOTAL.matcher(tell(product, "GC.class_histogram"));
        assertThat(total.find()).as("a histogram with its total").isTrue();
        return Long.parseLong(total.group(1)) / 1024;
    }

    private static String tell(Launched product, String order) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(tool, Long.toString(product.pid()), order)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void everyRecordOnce(Installation installation) throws Exception {
        try (var database = installation.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select count(*), count(distinct device_id, epoch, boot_id, seq) from punch
                         where boot_id = 'storm'""")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).as("stored").isEqualTo(DEVICES * BUFFERED);
            assertThat(row.getInt(2)).as("stored once").isEqualTo(DEVICES * BUFFERED);
        }
    }
}
