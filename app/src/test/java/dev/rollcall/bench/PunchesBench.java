package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Jvm;
import dev.rollcall.launched.Launched;
import dev.rollcall.launched.LoadedSite;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Durable punches per second: devices in a JVM of their own send signed batches over sockets to the product in another,
 * which judges each by D-1, stores it and the cells it changes, and answers after the commit. Then the same rows by a
 * bare batch insert into a table with the same columns and keys.
 *
 * <p>A thousand workers, eight punches a day each, as devices send them that were offline for weeks: that way the log is
 * as it will be in life, and not one worker with a thousand punches a day.
 */
class PunchesBench {
    private static final LoadedSite SITE = new LoadedSite(12, 84);
    private static final int PUNCHES_PER_DAY = 8;
    private static final int CONNECTIONS = 8;
    private static final int BATCH = 150;
    /** After as many the JVM has compiled what is hot. */
    private static final int WARM_UP = 40_000;

    private static final int SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void punches_per_second() throws Exception {
        var installation = Installation.empty("bench-punches");
        SITE.prepare(installation);
        try (var product = installation.start(Jvm.optionsOfRun(), "--rollcall.device-pace.enabled=false")) {
            product.await(PATIENCE);
            var figures = send(product, installation);
            assertThat(figures).as("every punch is accepted").containsPattern("codes=\\{0=\\d+\\}");
            var punches = Figure.number(figures, "rate");
            Figure.print("punches", punches, "punches/s", ">= 2000");

            var bare = insertBarely(installation);
            System.out.println(bare);
            var raw = Figure.number(bare, "rate");
            Figure.print("punches-ratio", punches / raw, "x", ">= 0.15");
            besideTheBridgeAlone(installation, punches);
        }
    }

    /** What the same devices are answered by the same bridge when nothing is stored, and by a server that only echoes. */
    private static void besideTheBridgeAlone(Installation installation, double punches) throws IOException {
        var command = Jvm.test(BareBridge.class);
        command.add(installation.file("devices").toString());
        try (var bridge = Launched.of(new ProcessBuilder(command), "bare http=", installation.file("bridge.log"))) {
            var port = (int) Figure.number(bridge.await(PATIENCE), "http");
            var options = new ArrayList<>(options());
            options.addAll(List.of("--port", Integer.toString(port)));
            try (var devices = SITE.load(installation, PUNCHES_PER_DAY, options)) {
                var figures = devices.await(PATIENCE);
                System.out.println("bridge alone: " + figures);
                Figure.print("bridge-ack-ratio", 100 * punches / Figure.number(figures, "rate"), "%", ">= 4");
            }
        }
        try (var echo =
                Launched.of(new ProcessBuilder(Jvm.test(Echo.class)), "echo port=", installation.file("echo.log"))) {
            var port = (int) Figure.number(echo.await(PATIENCE), "port");
            var clients = Jvm.test(Echo.class);
            clients.addAll(List.of(Integer.toString(port), Integer.toString(BATCH)));
            try (var heard = Launched.of(new ProcessBuilder(clients), "echo rate=", installation.file("echoed.log"))) {
                var figures = heard.await(PATIENCE);
                System.out.println(figures);
                Figure.print("bridge-echo-ratio", 100 * punches / Figure.number(figures, "rate"), "%", ">= 0.06");
            }
        }
    }

    /** Processor time since the processes began. */
    private record Cpu(Duration product, Duration database) {}

    private static Cpu cpu(Launched product, Installation installation) {
        var database = installation.databaseServers().get(0);
        return new Cpu(product.cpu(), database.info().totalCpuDuration().orElseThrow());
    }

    private static String send(Launched product, Installation installation) throws IOException {
        try (var devices = SITE.load(installation, PUNCHES_PER_DAY, options())) {
            var figures = devices.await(PATIENCE);
            System.out.println(figures + ", warming up included " + cpu(product, installation));
            return figures;
        }
    }

    private static List<String> options() {
        return List.of(
                "--connections",
                Integer.toString(CONNECTIONS),
                "--batch",
                Integer.toString(BATCH),
                "--warmup",
                Integer.toString(WARM_UP),
                "--seconds",
                Integer.toString(SECONDS));
    }

    private static String insertBarely(Installation installation) throws IOException {
        var command = Jvm.test(BareInsert.class);
        command.add(Integer.toString(CONNECTIONS));
        command.add(Integer.toString(BATCH));
        var builder = new ProcessBuilder(command);
        builder.environment().put("BENCH_URL", installation.databaseUrl());
        builder.environment().put("BENCH_PASSWORD", installation.databaseOwnerPassword());
        try (var bare = Launched.of(builder, "bare rate=", installation.file("bare.log"))) {
            return bare.await(PATIENCE);
        }
    }
}
