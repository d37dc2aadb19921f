package dev.rollcall.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Launched;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Kills, starves and pesters the product while devices of every protocol send. Its last line says what was found;
 * {@code ./chaos} prints it and ends by it.
 */
class ChaosRun {
    private static final int KILLS = Integer.getInteger("chaos.kills", 50);
    private static final int DATABASE_KILLS = Integer.getInteger("chaos.database-kills", 10);
    private static final int ACKS = Integer.getInteger("chaos.acks", 100_000);
    private static final Duration FROZEN = Duration.ofSeconds(Integer.getInteger("chaos.frozen-seconds", 300));
    private static final int PESTS = 400;
    private static final MixedSiteFiles SITE = new MixedSiteFiles(4, 40);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration CATCH_UP = Duration.ofMinutes(10);
    private static final List<String> JVM = List.of("-Xmx640m", "-XX:+UseSerialGC");

    private final Random random = new Random(20261201);
    private int kills;

    @Test
    void nothing_acknowledged_is_lost_or_doubled() throws Exception {
        var installation = Installation.empty("chaos");
        SITE.prepare(installation);
        var journal = Files.createFile(installation.file("journal"));
        try (var devices = SITE.devices(installation, journal)) {
            for (var kill = 1; kill <= KILLS; kill++) {
                try (var product = installation.start(JVM)) {
                    acknowledges(product, journal);
                    product.endsWithin(Duration.ofMillis(random.nextInt(2_500)));
                    product.kill();
                    kills++;
                }
            }
            for (var kill = 1; kill <= DATABASE_KILLS; kill++) {
                databaseDies(installation, journal);
            }
            try (var product = installation.start(JVM)) {
                acknowledges(product, journal);
                storeStandsStill(installation, product, journal);
                pestered(installation, product, journal);
                goesOnUntil(product, journal);
                devices.kill();
                judge(journal, installation);
            }
        }
    }

    /** Waits until this very start has acknowledged something of every protocol's devices, or of any. */
    private static void acknowledges(Launched product, Path journal) throws IOException {
        var before = Files.size(journal);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.size(journal) == before) {
            assertThat(product.endsWithin(LOOK_EVERY) || System.nanoTime() > deadline)
                    .as("nothing is acknowledged, see %s", product.log())
                    .isFalse();
        }
    }

    /** The store goes from under the running product, and both are started anew. */
    private void databaseDies(Installation installation, Path journal) throws IOException {
        try (var product = installation.start(JVM)) {
            acknowledges(product, journal);
            product.endsWithin(Duration.ofMillis(random.nextInt(1_500)));
            for (var server : installation.databaseServers()) {
                server.destroyForcibly();
                server.onExit().join();
            }
            kills++;
            product.endsWithin(Duration.ofMillis(500));
            var size = Files.size(journal);
            product.endsWithin(Duration.ofMillis(1_500));
            assertThat(Files.size(journal)).as("acknowledged without a store").isEqualTo(size);
            product.kill();
        }
    }

    /** Scenario 1: no acknowledgement leaves, memory stays bounded, and all goes on by itself afterwards. */
    private static void storeStandsStill(Installation installation, Launched product, Path journal) throws Exception {
        var servers = installation.databaseServers();
        assertThat(servers).hasSize(1);
        long pid = servers.get(0).pid();
        long before = resident(product);
        signal("-STOP", pid);
        long highest = before;
        try {
            product.endsWithin(Duration.ofSeconds(1)); // what had been committed may still be answered
            var size = Files.size(journal);
            var end = System.nanoTime() + FROZEN.toNanos();
            while (System.nanoTime() < end) {
                product.endsWithin(Duration.ofSeconds(1));
                highest = Math.max(highest, resident(product));
            }
            assertThat(Files.size(journal)).as("acknowledged without a store").isEqualTo(size);
        } finally {
            signal("-CONT", pid);
        }
        System.out.printf("chaos store-frozen: resident %d MB before, %d MB at most%n", before, highest);
        assertThat(highest).as("memory with the store frozen, MB").isLessThan(before + before / 5 + 64);
        acknowledges(product, journal);
    }

    /** Scenario 10: people who say half a sentence and stay, on every port, take nothing from those who work. */
    private static void pestered(Installation installation, Launched product, Path journal) throws Exception {
        var pests = new ArrayList<Socket>();
        try {
            for (var port : List.of(installation.devicePort(), installation.mqttPort(), installation.jt808Port())) {
                for (var p = 0; p < PESTS; p++) {
                    var pest = new Socket("127.0.0.1", port);
                    pest.getOutputStream().write(p % 2 == 0 ? 'P' : 0x7e);
                    pests.add(pest);
                }
            }
            for (var look = 0; look < 5; look++) {
                acknowledges(product, journal);
                product.endsWithin(Duration.ofMillis(500));
            }
        } finally {
            for (var pest : pests) {
                pest.close();
            }
        }
    }

    private static void goesOnUntil(Launched product, Path journal) throws IOException {
        var deadline = System.nanoTime() + CATCH_UP.toNanos();
        while (lines(journal) < ACKS && System.nanoTime() < deadline) {
            assertThat(product.endsWithin(Duration.ofSeconds(1)))
                    .as("the product lives")
                    .isFalse();
        }
    }

    private static long lines(Path journal) throws IOException {
        try (var lines = Files.lines(journal)) {
            return lines.count();
        }
    }

    private static long resident(Launched product) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(product.pid()), "status"))) {
            if (line.startsWith("VmRSS")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("no resident memory of " + product.pid());
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void judge(Path journal, Installation installation) throws Exception {
        try (var database = installation.database()) {
            var verdict = Passages.compare(Passages.journal(journal), database);
            System.out.println("chaos acked by device: " + verdict.ackedBySn());
            System.out.printf(
                    "acked %d, lost %d, doubled %d, kills %d%n",
                    verdict.acked(), verdict.lost(), verdict.doubled(), kills);
            assertThat(verdict.lost()).as("acknowledged and not stored").isZero();
            assertThat(verdict.doubled()).as("stored more than once").isZero();
            assertThat(verdict.ackedBySn()).as("devices heard").hasSize(5 * SITE.each());
            assertThat(verdict.acked()).as("acknowledged").isGreaterThanOrEqualTo(ACKS);
            assertThat(kills).isEqualTo(KILLS + DATABASE_KILLS);
        }
    }
}
