package dev.rollcall.devicebridge.simulator.mixed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Devices of other makes at one site: every so often somebody comes or goes at one of them. When the server is away they
 * keep what they have seen and send it when it is back.
 */
public final class SideBySide implements AutoCloseable {
    private final List<Post> posts;
    private final Clock clock;
    private final Random random;
    private final Duration gap;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * A device as the simulator's files have it, see {@code MixedSite}.
     *
     * @param protocol {@code MQTT}, {@code FACE}, {@code ZKTECO}, {@code JT808} or {@code GATEWAY}
     * @param name key, login, serial or phone
     * @param secret epoch, password, token or code; of a gateway its epoch and whom it speaks for, see {@code Gatehouse}
     * @param people who pass it, at least one
     */
    public record Device(String protocol, String sn, String name, String secret, List<String> people) {

        public Device {
            people = List.copyOf(people);
        }

        @Override
        public String toString() {
            return "Device[" + protocol + " " + sn + "]";
        }
    }

    /** Where the server listens. */
    public record Ports(String host, int http, int mqtt, int jt808) {}

    private record Post(Speaker speaker, List<String> people, Map<String, Boolean> inside) {}

    /**
     * @param boot id of the record counters of this run
     * @param clock the product's clock
     * @param gap real time between two punches of the site
     * @throws IllegalArgumentException when a device speaks no protocol we know
     */
    public SideBySide(Ports ports, List<Device> devices, String boot, Clock clock, long seed, Duration gap) {
        var doors = new Doors(ports.host(), ports.http(), ports.mqtt(), ports.jt808());
        this.clock = clock;
        this.random = new Random(seed);
        this.gap = gap;
        this.posts = new ArrayList<>();
        for (var device : devices) {
            var line = new String[] {device.protocol(), device.sn(), device.name(), device.secret()};
            posts.add(new Post(Gatehouse.speaker(line, doors, boot, clock), device.people(), new HashMap<>()));
        }
    }

    /** Starts punching on a thread of its own. */
    public synchronized void start() {
        if (thread == null && !posts.isEmpty()) {
            thread = new Thread(this::run, "side-by-side");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        while (!pause()) {
            var post = posts.get(random.nextInt(posts.size()));
            var person = post.people().get(random.nextInt(post.people().size()));
            boolean in = post.inside().merge(person, true, (was, first) -> !was);
            post.speaker().keep(new Seen(person, clock.instant().truncatedTo(ChronoUnit.SECONDS), in));
            send(post.speaker());
        }
        posts.forEach(post -> post.speaker().close());
    }

    private static void send(Speaker speaker) {
        try {
            while (speaker.backlog() > 0 && !speaker.send().isEmpty()) {
                // one batch after the other
            }
        } catch (IOException serverAway) {
            // kept, and sent with the next one
        }
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
