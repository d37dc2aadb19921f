package dev.rollcall.domain.device;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How well a device's clock goes, by the error measured at its last contact (protocols 7). */
public enum DeviceClock {
    /** At most five seconds wrong. */
    SYNC,
    /** At most a minute: its times are taken as they are. */
    DRIFT,
    /** More: its times are corrected and flagged, and it should be set. */
    BAD,
    /** It never said what time it has. */
    UNKNOWN;

    private static final Duration SYNC_MOST = Duration.ofSeconds(5);
    private static final Duration DRIFT_MOST = Duration.ofSeconds(60);

    /** @param skew how far it is ahead; null when never measured */
    public static DeviceClock of(@Nullable Duration skew) {
        if (skew == null) {
            return UNKNOWN;
        }
        var wrong = skew.abs();
        if (wrong.compareTo(SYNC_MOST) <= 0) {
            return SYNC;
        }
        return wrong.compareTo(DRIFT_MOST) <= 0 ? DRIFT : BAD;
    }
}
