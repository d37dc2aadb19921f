package dev.rollcall.domain.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the device list (R144).
 *
 * @param gate where it stands; null when it is on no project
 * @param lane IN, OUT or BOTH; null as the gate
 * @param lastContactAt null when never heard of
 * @param lastCaptureAt when it last delivered a picture it had taken: of a punch, as no other comes over its wire (R144);
 *     null when never
 * @param online by its last contact (R160)
 */
public record DeviceRow(
        long deviceId,
        String sn,
        DeviceFamily family,
        DeviceState state,
        String vendor,
        String model,
        @Nullable String gate,
        @Nullable String lane,
        @Nullable Instant lastContactAt,
        @Nullable Instant lastCaptureAt,
        boolean online,
        Acts may) {

    /** What the caller may do with it. */
    public record Acts(boolean forceOffline, boolean unbind, boolean administer) {}
}
