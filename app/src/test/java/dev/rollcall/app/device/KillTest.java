package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Launched;
import dev.rollcall.launched.LoadedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The whole product in its own JVM is killed again and again while devices send, some times with its database too. What
 * a device was told is stored has to be there afterwards, once, and the days have to be what the stored punches say.
 */
class KillTest {
    private static final int KILLS = 11;
    /** Every so many kills one comes while the product is still starting, and one takes the database with it. */
    private static final int STARTING_EVERY = 4;

    private static final int DATABASE_EVERY = 3;
    private static final int CONNECTIONS = 4;
    private static final int BATCH = 20;
    private static final LoadedSite SITE = new LoadedSite(CONNECTIONS, 40);
    private static final int PUNCHES_PER_DAY = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Random random = new Random(20261120);

    @Test
    void killed_at_any_moment_nothing_acknowledged_is_lost_or_doubled_and_the_days_agree() throws Exception { // R173
        var installation = Installation.empty("kill");
        SITE.prepare(installation);
        var journal = Files.createFile(installation.file("journal"));
        try (var devices = SITE.load(installation, PUNCHES_PER_DAY, options(journal))) {
            for (var kill = 1; kill <= KILLS; kill++) {
                try (var product = installation.start(JVM)) {
                    runsForAWhile(product, journal, kill);
                    product.kill();
                }
                leavesAtMostOneDatabase(installation, kill);
            }
            try (var product = installation.start(JVM)) {
                acknowledges(product, journal);
                devices.kill();
                tablesAgreeWith(journal, installation);
            }
        }
        assertThat(installation.databaseServers()).as("databases left over").isEmpty();
    }

    private static List<String> options(Path journal) {
        return List.of(
                "--connections",
                Integer.toString(CONNECTIONS),
                "--batch",
                Integer.toString(BATCH),
                "--seconds",
                "3600",
                "--journal",
                journal.toString());
    }

    private void runsForAWhile(Launched product, Path journal, int kill) throws IOException {
        if (kill % STARTING_EVERY == 0) {
            product.endsWithin(Duration.ofMillis(random.nextInt(6_000)));
        } else {
            acknowledges(product, journal);
            product.endsWithin(Duration.ofMillis(random.nextInt(1_500)));
        }
    }

    /** Waits until this very start has acknowledged something. */
    private static void acknowledges(Launched product, Path journal) throws IOException {
        var before = Files.size(journal);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.size(journal) == before) {
            assertThat(product.endsWithin(LOOK_EVERY) || System.nanoTime() > deadline)
                    .as("nothing is acknowledged, see %s", product.log())
                    .isFalse();
        }
    }

    private static void leavesAtMostOneDatabase(Installation installation, int kill) {
        var servers = installation.databaseServers();
        assertThat(servers).as("databases of all starts so far").hasSizeLessThanOrEqualTo(1);
        if (kill % DATABASE_EVERY == 0) {
            servers.forEach(ProcessHandle::destroyForcibly);
            servers.forEach(server -> server.onExit().join());
        }
    }

    private static void tablesAgreeWith(Path file, Installation installation) throws Exception {
        var journal = Journal.read(file);
        try (var database = installation.database()) {
            var tables = new StoredPunches(database);
            var times = tables.times();

            assertThat(journal.records()).hasSizeGreaterThan(KILLS * BATCH);
            assertThat(journal.codes()).as("answers: stored, stored before").isSubsetOf(0, 1);
            assertThat(journal.records().stream().filter(record -> !times.containsKey(record)))
                    .as("acknowledged and not stored")
                    .isEmpty();
            assertThat(times.values()).as("how often a record is stored").containsOnly(1);
            assertThat(times.size() - journal.records().size())
                    .as("stored without the devices' knowledge")
                    .isLessThanOrEqualTo(CONNECTIONS * BATCH);
            assertThat(tables.cells()).isEqualTo(ComputedCells.of(tables.counted(), Instant.now()));
        }
    }
}
