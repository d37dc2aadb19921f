package dev.rollcall.app.startup;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** One line per stage of the start, with the seconds since the person pressed return. */
public final class Progress {
    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private final boolean console;
    private final long startedAtMillis;

    private Progress(boolean console, long startedAtMillis) {
        this.console = console;
        this.startedAtMillis = startedAtMillis;
    }

    /**
     * @param environment {@code rollcall.startup.console} chooses the terminal over the log, {@code
     *     rollcall.startup.began} (milliseconds since 1970) moves the origin to the start of {@code ./run}
     */
    public static Progress of(Environment environment) {
        long jvm = ProcessHandle.current()
                .info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElseGet(System::currentTimeMillis);
        return new Progress(
                environment.getProperty("rollcall.startup.console", Boolean.class, false),
                environment.getProperty("rollcall.startup.began", Long.class, jvm));
    }

    /** @param stage what has just been finished or begun, in both languages */
    public void say(String stage) {
        if (console) {
            System.out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), stage));
        } else {
            log.info("{} ({} s)", stage, String.format(Locale.ROOT, "%.1f", seconds()));
        }
    }

    private double seconds() {
        return Duration.ofMillis(System.currentTimeMillis() - startedAtMillis).toMillis() / 1000.0;
    }
}
