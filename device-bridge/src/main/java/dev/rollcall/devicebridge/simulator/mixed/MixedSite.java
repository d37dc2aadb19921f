package dev.rollcall.devicebridge.simulator.mixed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Devices of every protocol at work, each on a thread of its own, in a JVM of their own. */
public final class MixedSite {
    private static final String USAGE = """
            Usage: MixedSite --devices FILE --people FILE [--journal FILE] [--seconds 30]
                             [--host 127.0.0.1] [--port 8090] [--mqtt-port 8091] [--jt808-port 8092]
                             [--ago P20D] [--step PT1M] [--burst 20] [--pause PT0S]
            Devices: lines "NATIVE|MQTT sn keyHex epoch", "FACE sn facesluiceId password",
            "SIGNED sn CODE/deviceNo password:keyFile" (PKCS #8), "ZKTECO sn serial token",
            "JT808 sn phone code", "GATEWAY sn keyHex epoch/childSn/childKeyHex/childEpoch". People: lines "sn person".
            Each device makes --burst passages, from --ago on one every --step, sends until all are acknowledged, waits
            --pause, and so on. Journal: "sn person second" per acknowledged passage, on disk before anything else is sent.
            """;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final List<Gatehouse.Gate> gates;
    private final Instant first;
    private final Duration step;
    private final int burst;
    private final Duration pause;
    private final Duration time;
    private final LongAdder settled = new LongAdder();
    private final LongAdder failed = new LongAdder();

    private MixedSite(Map<String, String> options, Clock clock) throws IOException {
        var doors = new Doors(
                options.getOrDefault("host", "127.0.0.1"),
                Integer.parseInt(options.getOrDefault("port", "8090")),
                Integer.parseInt(options.getOrDefault("mqtt-port", "8091")),
                Integer.parseInt(options.getOrDefault("jt808-port", "8092")));
        var boot = "b" + UUID.randomUUID().toString().substring(0, 12);
        this.gates = Gatehouse.read(
                Path.of(required(options, "devices")), Path.of(required(options, "people")), doors, boot, clock);
        this.first = Instant.ofEpochSecond(clock.instant()
                .minus(Duration.parse(options.getOrDefault("ago", "P20D")))
                .getEpochSecond());
        this.step = Duration.parse(options.getOrDefault("step", "PT1M"));
        this.burst = Integer.parseInt(options.getOrDefault("burst", "20"));
        this.pause = Duration.parse(options.getOrDefault("pause", "PT0S"));
        this.time = Duration.ofSeconds(Integer.parseInt(options.getOrDefault("seconds", "30")));
    }

    private static String required(Map<String, String> options, String name) {
        var value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing.");
        }
        return value;
    }

    /** Ends with status 0, or with 2 and a usage text when the arguments make no sense. */
    public static void main(String[] arguments) throws Exception {
        try {
            var options = new HashMap<String, String>();
            for (int i = 0; i < arguments.length; i += 2) {
                if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                    throw new IllegalArgumentException("Not understood: " + arguments[i]);
                }
                options.put(arguments[i].substring(2), arguments[i + 1]);
            }
            var file = options.get("journal");
            var site = new MixedSite(options, Clock.systemUTC());
            try (var journal = file == null ? null : new SeenJournal(Path.of(file))) {
                site.run(journal);
            }
            System.out.println("mixed settled=" + site.settled.sum() + " failed=" + site.failed.sum());
        } catch (IllegalArgumentException | DateTimeException misused) {
            System.err.println(misused.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private void run(@Nullable SeenJournal journal) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (var gate : gates) {
            var thread = new Thread(
                    () -> work(gate, journal, end), "gate-" + gate.speaker().sn());
            threads.add(thread);
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void work(Gatehouse.Gate gate, @Nullable SeenJournal journal, long end) {
        try (var speaker = gate.speaker()) {
            for (long made = 0; System.nanoTime() < end; ) {
                for (int i = 0; i < burst; i++) {
                    speaker.keep(passage(gate.people(), made++));
                }
                while (speaker.backlog() > 0 && System.nanoTime() < end) {
                    send(speaker, journal);
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /** Everybody in turn, always as long after each other, first all in, then all out, and so on. */
    private Seen passage(List<String> people, long number) {
        var person = people.get((int) (number % people.size()));
        return new Seen(person, first.plus(step.multipliedBy(number)), number / people.size() % 2 == 0);
    }

    private void send(Speaker speaker, @Nullable SeenJournal journal) {
        try {
            var done = speaker.send();
            if (journal != null && !done.isEmpty()) {
                journal.write(speaker.sn(), done);
            }
            settled.add(done.size());
        } catch (UncheckedIOException | IOException again) {
            failed.increment();
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }
}
