package dev.rollcall.domain.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a device of the project was last heard of (R32).
 *
 * @param lastAt UTC; null when not within the last 30 days
 * @param online whether that is recent enough to count as now (D-7)
 */
public record DeviceContact(
        String deviceSn, String gate, @Nullable Instant lastAt, boolean online) {}
