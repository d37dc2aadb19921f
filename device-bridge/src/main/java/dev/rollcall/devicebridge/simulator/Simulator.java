package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The simulator in a JVM of its own. */
public final class Simulator {
    private static final String USAGE = """
            Usage: Simulator live|load|day --devices FILE --people FILE [--host 127.0.0.1] [--port 8090] [--boot ID]
              live  punches at the present time until it is stopped: [--gap PT2S] [--seed 1]
              load  as fast as it is answered:  [--batch 100] [--connections 8] [--seconds 30] [--warmup 0]
                                                [--ago PT20H] [--step PT1S] [--journal FILE]
              day   a past day, at once:        --date 2026-01-05 [--seed 1] [--batch 50] [--journal FILE]
            Devices: lines "sn keyHex epoch". People: lines "person" or "sn person".
            Journal: a line "sn epoch boot seq code" per acknowledged record, on disk before the next message is sent.
            """;

    private final Map<String, String> options;
    private final Clock clock;

    private Simulator(Map<String, String> options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** Ends with status 0, or with 2 and a usage text when the arguments make no sense. */
    public static void main(String[] arguments) throws Exception {
        try {
            if (arguments.length == 0) {
                throw new IllegalArgumentException("Say what to do.");
            }
            new Simulator(options(arguments), Clock.systemUTC()).run(arguments[0]);
        } catch (IllegalArgumentException | DateTimeException misused) {
            System.err.println(misused.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Not understood: " + arguments[i]);
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }

    private void run(String mode) throws IOException, InterruptedException {
        var boot = option("boot", "b" + UUID.randomUUID().toString().substring(0, 12));
        var gates = SiteFiles.gates(Path.of(required("devices")), Path.of(required("people")), boot);
        switch (mode) {
            case "live" -> live(gates);
            case "load" -> System.out.println(load(gates));
            case "day" -> day(gates);
            default -> throw new IllegalArgumentException("Not understood: " + mode);
        }
    }

    private void live(List<Gate> gates) throws InterruptedException {
        var gap = Duration.parse(option("gap", "PT2S"));
        try (var site = new LiveSite(host(), port(), gates, clock, number("seed", 1), gap)) {
            site.start();
            Thread.currentThread().join(); // for ever
        }
    }

    private LoadFigures load(List<Gate> gates) throws IOException, InterruptedException {
        var load = new Load(
                number("batch", 100),
                number("connections", 8),
                number("warmup", 0),
                Duration.ofSeconds(number("seconds", 30)),
                Duration.parse(option("ago", "PT20H")),
                Duration.parse(option("step", "PT1S")),
                journal());
        return new LoadRun(host(), port(), gates, load, clock).run();
    }

    private void day(List<Gate> gates) throws IOException {
        var date = LocalDate.parse(required("date"));
        var journalFile = journal();
        try (var journal = journalFile == null ? null : new AckJournal(journalFile)) {
            for (var gate : gates) {
                var sender = new Outbox(gate.device(), new DeviceMessages(), journal);
                int sent = new DayReplay(gate, sender, number("batch", 50))
                        .send(host(), port(), new DayScript(number("seed", 1)), date, clock);
                System.out.println("day " + date + " " + gate.device().sn() + " settled=" + sent);
            }
        }
    }

    private String host() {
        return option("host", "127.0.0.1");
    }

    private int port() {
        return number("port", 8090);
    }

    private @Nullable Path journal() {
        var file = options.get("journal");
        return file == null ? null : Path.of(file);
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    private String required(String name) {
        var value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing.");
        }
        return value;
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(option(name, Integer.toString(otherwise)));
    }
}
