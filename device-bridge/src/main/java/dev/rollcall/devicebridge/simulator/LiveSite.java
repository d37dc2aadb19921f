package dev.rollcall.devicebridge.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A site that keeps punching, at whatever hour it is: every so often somebody comes or goes at one of the gates. Now
 * and then a record comes late, twice, or without liveness. When the server is away the devices keep their records and
 * send them when it is back.
 */
public final class LiveSite implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(30);

    private final List<LivePost> posts;
    private final Clock clock;
    private final Random random;
    private final Duration gap;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param clock the product's clock: punches are made at its time
     * @param seed who comes when
     * @param gap real time between two punches of the site
     */
    public LiveSite(String host, int port, List<Gate> gates, Clock clock, long seed, Duration gap) {
        this(host, port, gates, clock, seed, gap, SitePhotos.NONE);
    }

    /** The same with cameras. */
    public LiveSite(String host, int port, List<Gate> gates, Clock clock, long seed, Duration gap, SitePhotos photos) {
        var messages = new DeviceMessages();
        this.clock = clock;
        this.random = new Random(seed);
        this.gap = gap;
        var turnedAway = new TurnedAway();
        this.posts = gates.stream()
                .map(gate -> new LivePost(gate, messages, new DeviceLink(host, port), turnedAway, photos))
                .toList();
    }

    /** Starts punching on a thread of its own. */
    public synchronized void start() {
        if (thread == null) {
            thread = new Thread(this::run, "live-site");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        var nextContact = Instant.MIN;
        while (!pause()) {
            var now = clock.instant();
            if (!now.isBefore(nextContact)) {
                posts.forEach(post -> post.contact(now));
                nextContact = now.plus(BEAT);
            }
            posts.get(random.nextInt(posts.size())).somebodyPasses(now, random);
        }
        posts.forEach(LivePost::hangUp);
    }

    /** True when it is time to stop. */
    private boolean pause() {
        try {
            return closing.await(gap.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops within a moment; what has not been sent by then is lost with the simulated devices. */
    @Override
    public synchronized void close() {
        closing.countDown();
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
