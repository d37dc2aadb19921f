package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.FrameNote;
import dev.rollcall.devicebridge.server.DeviceServerProperties;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database which devices are watched and carries their frames there. Runs in each process that listens for devices,
 * on a thread of its own: the one where it was switched on may be another, and workers' schedules do not run here. Stops
 * after the device server has, so that the last answers are written too.
 */
@Component
@EnableConfigurationProperties(FrameLogSettings.class)
class FrameCourier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FrameCourier.class);
    private static final int FLUSH_MILLIS = 500;
    private static final int BATCH = 200;

    private final WatchedFrames frames;
    private final FrameRows rows;
    private final Clock clock;
    private final FrameLogSettings settings;
    private final DeviceServerProperties server;
    private volatile @Nullable ScheduledExecutorService thread;
    private boolean failing;

    FrameCourier(
            WatchedFrames frames,
            FrameRows rows,
            Clock clock,
            FrameLogSettings settings,
            DeviceServerProperties server) {
        this.frames = frames;
        this.rows = rows;
        this.clock = clock;
        this.settings = settings;
        this.server = server;
    }

    /** Which devices are watched from now on. */
    void look() {
        frames.watch(rows.watched(clock.instant()));
    }

    /** Writes down what waits. What cannot be written is counted: the log is not worth a queue that grows. */
    synchronized void flush() {
        var devices = frames.devices();
        for (var batch = frames.take(BATCH); !batch.isEmpty(); batch = frames.take(BATCH)) {
            try {
                rows.write(batch, devices);
            } catch (RuntimeException databaseAway) {
                batch.stream()
                        .collect(Collectors.groupingBy(FrameNote::sn, Collectors.counting()))
                        .forEach(frames::dropped);
                throw databaseAway;
            }
        }
        var dropped = frames.takeDropped();
        if (!dropped.isEmpty()) {
            try {
                rows.dropped(dropped);
            } catch (RuntimeException databaseAway) {
                dropped.forEach(frames::dropped);
                throw databaseAway;
            }
        }
    }

    private void safely(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException databaseAway) {
            if (!failing) {
                LOG.warn("frames of watched devices are not written down for now", databaseAway);
            }
            failing = true;
        }
    }

    @Override
    public synchronized void start() {
        var runs = Executors.newSingleThreadScheduledExecutor(FrameCourier::daemon);
        var every = settings.every().toMillis();
        runs.scheduleWithFixedDelay(() -> safely(this::look), every, every, TimeUnit.MILLISECONDS);
        runs.scheduleWithFixedDelay(() -> safely(this::flush), FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
        thread = runs;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "frame-courier");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void stop() {
        var runs = thread;
        thread = null;
        if (runs != null) {
            runs.shutdownNow();
            safely(this::flush);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return server.enabled();
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
