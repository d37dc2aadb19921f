package dev.rollcall.domain.device;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device on a project, with what is known of it now.
 *
 * @param family type of the taxonomy, e.g. {@code FACE_TERMINAL}
 * @param lane IN, OUT or BOTH
 * @param boundUntil null while it is bound
 * @param lastContactAt null when it was never heard of
 * @param backlog records it had not delivered, as it said itself at its last contact; null when it said nothing
 * @param lastSeq highest record number it has given out
 * @param elsewhere other projects it is bound to at the same time (a shared gate)
 * @param openRequestNo the unbind request under way; null when there is none
 */
public record BoundDevice(
        long deviceId,
        long bindingId,
        long projectId,
        String sn,
        String family,
        String vendor,
        String model,
        String gate,
        String lane,
        int epoch,
        Instant boundSince,
        @Nullable Instant boundUntil,
        @Nullable Instant lastContactAt,
        @Nullable Instant lastPunchAt,
        @Nullable Integer backlog,
        @Nullable Long lastSeq,
        int elsewhere,
        @Nullable String openRequestNo) {

    /** What has to be typed before the device is let go. */
    public String serialTail() {
        return sn.substring(Math.max(0, sn.length() - 4));
    }
}
