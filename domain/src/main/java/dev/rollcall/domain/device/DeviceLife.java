package dev.rollcall.domain.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device's state follows from.
 *
 * @param bound to a project now
 * @param everBound to any
 * @param unbinding a request is open
 * @param cleared nothing of an earlier project is left on it
 */
public record DeviceLife(
        DeviceFamily family,
        boolean disabled,
        boolean bound,
        boolean everBound,
        boolean unbinding,
        boolean cleared,
        @Nullable Instant lastContactAt,
        @Nullable Instant lastPunchAt) {

    /** D-7. */
    public DeviceState at(Instant now) {
        if (disabled) {
            return DeviceState.DISABLED;
        }
        if (!bound) {
            return everBound ? cleared ? DeviceState.UNBOUND : DeviceState.UNBINDING : DeviceState.REGISTERED;
        }
        if (unbinding) {
            return DeviceState.UNBINDING;
        }
        if (!family.isHeard() || lastContactAt == null) {
            return DeviceState.BOUND;
        }
        if (!isOnline(now)) {
            return DeviceState.OFFLINE;
        }
        return family.punches() && lastPunchAt == null ? DeviceState.COMMISSIONING : DeviceState.ACTIVE;
    }

    /** Derived from the last contact and nothing else (R160). */
    public boolean isOnline(Instant now) {
        return lastContactAt != null && !lastContactAt.plus(family.silence()).isBefore(now);
    }
}
