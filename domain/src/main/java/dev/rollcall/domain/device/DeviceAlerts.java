package dev.rollcall.domain.device;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Port: alerts on bound devices, kept from the moment they are raised. */
public interface DeviceAlerts {

    /** Bound devices with what alerts look at. @param since punches made from then on are counted */
    List<Watched> bound(Instant since);

    /**
     * Writes down a new alert and lets it ring once, in the caller's transaction.
     *
     * @return false when it was raised already
     */
    boolean raise(Watched device, DeviceAlert alert, Instant at);

    void end(Watched device, DeviceAlert alert, Instant at);

    /** @param open alerts on it that last */
    record Watched(
            long deviceId,
            long bindingId,
            long projectId,
            String sn,
            DeviceAlertRule.Facts facts,
            Set<DeviceAlert> open) {

        public Watched {
            open = Set.copyOf(open);
        }
    }
}
