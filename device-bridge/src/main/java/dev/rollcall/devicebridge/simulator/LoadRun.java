package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Devices that send as fast as they are answered, each one batch after the other. A batch without an answer is sent
 * again until it has one, also when the server dies and comes back.
 */
public final class LoadRun {
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final String host;
    private final int port;
    private final List<Gate> gates;
    private final Load load;
    private final Clock clock;
    private final LoadFigures figures = new LoadFigures();
    private final LoadPhases phases;
    private final DeviceMessages messages = new DeviceMessages();

    public LoadRun(String host, int port, List<Gate> gates, Load load, Clock clock) {
        this.host = host;
        this.port = port;
        this.gates = List.copyOf(gates);
        this.load = load;
        this.clock = clock;
        this.phases = new LoadPhases(load.warmUp(), load.time());
    }

    /** Runs for as long as the load says; the calling thread waits. */
    public LoadFigures run() throws IOException, InterruptedException {
        var journal = load.journal() == null ? null : new AckJournal(load.journal());
        try {
            var threads = new ArrayList<Thread>();
            int connections = Math.min(load.connections(), gates.size());
            for (int c = 0; c < connections; c++) {
                var thread = new Thread(connection(c, connections, journal), "load-" + c);
                threads.add(thread);
                thread.start();
            }
            for (var thread : threads) {
                thread.join();
            }
            figures.took((System.nanoTime() - phases.counting()) / 1e9);
            return figures;
        } finally {
            if (journal != null) {
                journal.close();
            }
        }
    }

    private Runnable connection(int number, int of, @Nullable AckJournal journal) {
        var feeders = new ArrayList<LoadFeeder>();
        for (int i = number; i < gates.size(); i += of) {
            feeders.add(new LoadFeeder(
                    gates.get(i), new Outbox(gates.get(i).device(), messages, journal), startOfPunches(), load.step()));
        }
        return () -> {
            try (var link = new DeviceLink(host, port)) {
                for (int i = 0; !phases.over(); i++) {
                    feed(feeders.get(i % feeders.size()), link);
                }
            }
        };
    }

    private Instant startOfPunches() {
        return clock.instant().minus(load.ago());
    }

    private void feed(LoadFeeder feeder, DeviceLink link) {
        var outbox = feeder.filled(load.batch());
        while (outbox.size() > 0 && !phases.over()) {
            long sent = System.nanoTime();
            try {
                var settled = outbox.send(link, load.batch(), clock.instant());
                if (phases.counts(sent, settled.size())) {
                    figures.answered(settled, System.nanoTime() - sent);
                }
            } catch (IOException again) {
                figures.failed();
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }
}
