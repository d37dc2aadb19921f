package dev.rollcall.app.device;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps one device, or one project's devices, from taking the store away from all others. Counted in each process for
 * itself: it protects, nothing correct rests on it. A record that is over is not lost, it comes later.
 */
@Component
@EnableConfigurationProperties(DevicePaceProperties.class)
class DevicePace {
    private static final int REMEMBERED = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final Duration PROJECT_KNOWN_FOR = Duration.ofMinutes(1);
    private static final long NO_PROJECT = -1;

    private final DevicePaceProperties limits;
    private final JdbcClient jdbc;
    private final TimeMeter time;
    private final Cache<String, Bucket> devices = cache(FORGOTTEN_AFTER);
    private final Cache<Long, Bucket> projects = cache(FORGOTTEN_AFTER);
    private final Cache<String, Long> projectOf = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(PROJECT_KNOWN_FOR)
            .build();

    DevicePace(DevicePaceProperties limits, JdbcClient jdbc, Clock clock) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.time = new ClockMeter(clock);
    }

    private static <K> Cache<K, Bucket> cache(Duration forgottenAfter) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(forgottenAfter)
                .build();
    }

    /**
     * Whether so many records of a device may be stored now.
     *
     * @param sn an authenticated device
     */
    boolean admits(String sn, int records) {
        if (!limits.enabled()) {
            return true;
        }
        var device = devices.get(sn, key -> bucket(limits.device(), limits.deviceBurst()));
        if (!device.tryConsume(records)) {
            return false;
        }
        long project = projectOf.get(sn, this::project);
        return project == NO_PROJECT
                || projects.get(project, key -> bucket(limits.project(), limits.projectBurst()))
                        .tryConsume(records);
    }

    private Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(burst)
                        .refillGreedy(perSecond, Duration.ofSeconds(1))
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }

    private long project(String sn) {
        return jdbc.sql("""
                        select b.project_id from device d join device_binding b on b.device_id = d.id
                         where d.sn = ? and b.to_at is null limit 1""").param(sn).query(Long.class).optional().orElse(NO_PROJECT);
    }

    /** The product's clock, which tests and the demo move; moved backwards it fills nothing. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
