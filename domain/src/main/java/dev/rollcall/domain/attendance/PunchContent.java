package dev.rollcall.domain.attendance;

import dev.rollcall.domain.provenance.Sha256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a stored punch of a device says, for its link in the device's chain. Only what a database gives back exactly as it
 * was given: times in milliseconds, names and whole numbers; everything else the device said is in its raw bytes.
 *
 * @param attribution why it is that project's (C25); null where there was nothing to decide, and in rows from before it was
 *     stored: then it is no part of the hash, which stays what it was
 */
public record PunchContent(
        @Nullable Long projectId,
        @Nullable Long personId,
        String personRef,
        String direction,
        String directionSource,
        long deviceTimeMs,
        int deviceOffsetS,
        String clockState,
        long skewMs,
        long eventMs,
        long receivedMs,
        String liveness,
        @Nullable String method,
        @Nullable String photoSha256,
        String rawSha256,
        String outcome,
        String reason,
        String ruleVersion,
        @Nullable String attribution) {

    static PunchContent of(DevicePunch punch) {
        var report = punch.report();
        return new PunchContent(
                punch.projectId(),
                punch.personId(),
                report.personRef(),
                punch.direction().name(),
                punch.directionSource().name(),
                report.deviceTime().toInstant().toEpochMilli(),
                report.deviceTime().getOffset().getTotalSeconds(),
                report.clockState(),
                punch.skew().toMillis(),
                punch.eventAt().toEpochMilli(),
                punch.receivedAt().toEpochMilli(),
                report.liveness().name(),
                report.method(),
                report.photoSha256(),
                Sha256.of(report.raw()),
                punch.verdict().outcome().name(),
                punch.verdict().reason().name(),
                punch.verdict().ruleVersion(),
                punch.attribution() == null ? null : punch.attribution().name());
    }

    public String hash() {
        var said = values();
        return Sha256.ofValues(attribution == null ? said : append(said, attribution));
    }

    private static @Nullable Object[] append(@Nullable Object[] values, String more) {
        var longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = more;
        return longer;
    }

    private @Nullable Object[] values() {
        return new @Nullable Object[] {
            projectId,
            personId,
            personRef,
            direction,
            directionSource,
            deviceTimeMs,
            deviceOffsetS,
            clockState,
            skewMs,
            eventMs,
            receivedMs,
            liveness,
            method,
            photoSha256,
            rawSha256,
            outcome,
            reason,
            ruleVersion
        };
    }
}
