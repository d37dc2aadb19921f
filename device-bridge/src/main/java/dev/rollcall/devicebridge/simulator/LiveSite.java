package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int MAX_BATCH = 50;

    private final List<Post> posts;
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
        var messages = new DeviceMessages();
        this.clock = clock;
        this.random = new Random(seed);
        this.gap = gap;
        this.posts = gates.stream()
                .map(gate -> new Post(
                        gate,
                        messages,
                        new Outbox(gate.device(), messages, null),
                        new DeviceLink(host, port),
                        new HashMap<>()))
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
        var lastContact = Instant.MIN;
        while (!pause()) {
            var now = clock.instant();
            var post = posts.get(random.nextInt(posts.size()));
            post.somebodyPasses(now, random);
            post.send(now);
            if (lastContact
                    .plus(lastContact == Instant.MIN ? Duration.ZERO : BEAT)
                    .isBefore(now)) {
                posts.forEach(each -> each.contact(now));
                lastContact = now;
            }
        }
        posts.forEach(post -> post.link().close());
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

    /** A gate at work. */
    private record Post(
            Gate gate, DeviceMessages messages, Outbox outbox, DeviceLink link, Map<String, Boolean> inside) {

        void somebodyPasses(Instant now, Random random) {
            var person = gate.people().get(random.nextInt(gate.people().size()));
            boolean in = inside.merge(person, true, (was, first) -> !was);
            int dice = random.nextInt(100);
            var time = (dice < 3 ? now.minusSeconds(120 + random.nextInt(1200)) : now).atOffset(CHINA);
            var punch = SimPunch.of(person, time, in ? "IN" : "OUT");
            var record = gate.device().record(dice < 3 ? punch.replayed() : dice < 5 ? punch.live("F") : punch);
            outbox.add(record);
            if (dice >= 98) {
                send(now);
                outbox.add(record); // the same bytes once more
            }
        }

        void send(Instant now) {
            try {
                outbox.send(link, MAX_BATCH, now);
            } catch (IOException serverAway) {
                // the records stay in the outbox and go with the next ones
            }
        }

        void contact(Instant now) {
            try {
                link.send(messages.hello(gate.device(), outbox.size(), now));
                link.send(messages.beat(gate.device(), outbox.size(), now));
            } catch (IOException serverAway) {
                // next time
            }
        }
    }
}
