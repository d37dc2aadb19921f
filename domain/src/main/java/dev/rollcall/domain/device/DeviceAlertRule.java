package dev.rollcall.domain.device;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which alerts a bound device gives cause for (R174). */
public final class DeviceAlertRule {
    /** Long enough that a restart or a short loss of the network tells nobody anything. */
    static final Duration OFFLINE_AFTER = Duration.ofMinutes(30);

    /** Below so many punches a share says nothing. */
    static final int FEWEST = 10;

    private DeviceAlertRule() {}

    /**
     * What is known of it now.
     *
     * @param since bound to the project since
     * @param skew how far its clock is ahead; null when never measured
     * @param punches made at it within the last two hours
     * @param refused those of them that did not count
     */
    public record Facts(
            DeviceFamily family,
            Instant since,
            @Nullable Instant lastContactAt,
            @Nullable Duration skew,
            int punches,
            int refused) {}

    static Set<DeviceAlert> of(Facts facts, Instant now) {
        var alerts = EnumSet.noneOf(DeviceAlert.class);
        if (!facts.family().isHeard()) {
            return alerts;
        }
        var contact = facts.lastContactAt();
        var heard = contact == null || contact.isBefore(facts.since()) ? facts.since() : contact;
        if (heard.plus(silence(facts.family())).isBefore(now)) {
            alerts.add(DeviceAlert.OFFLINE);
        }
        if (DeviceClock.of(facts.skew()) == DeviceClock.BAD) {
            alerts.add(DeviceAlert.CLOCK_BAD);
        }
        if (facts.punches() >= FEWEST && facts.refused() * 2 > facts.punches()) {
            alerts.add(DeviceAlert.REFUSING);
        }
        return alerts;
    }

    private static Duration silence(DeviceFamily family) {
        return family.silence().compareTo(OFFLINE_AFTER) > 0 ? family.silence() : OFFLINE_AFTER;
    }
}
