package dev.rollcall.domain.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to happen on an unbound device, kept until it has happened.
 *
 * @param epoch of the binding that ended; never carried out under another one
 * @param step the one that is due
 * @param tries of this step, in vain until now
 * @param cause a stable word for why the last try led to nothing; null before the first
 * @param detail what the device or the adapter said about it; may be empty
 * @param claim changes each time somebody takes it; who comes back late finds another one
 */
public record DeviceCommand(
        UUID id,
        UUID requestId,
        String requestNo,
        long projectId,
        long deviceId,
        String sn,
        int epoch,
        UnbindStep step,
        State state,
        int tries,
        Instant dueAt,
        @Nullable String cause,
        String detail,
        Instant createdAt,
        @Nullable Instant endedAt,
        long claim) {

    /** Where it stands. */
    public enum State {
        /** Due now or later. */
        WAITING,
        /** Tried as often as it is tried: an incident, until somebody or the device itself sets it going again. */
        FAILED,
        DONE
    }

    static DeviceCommand begin(UnbindRequest request, BoundDevice device, Instant at) {
        return new DeviceCommand(
                UUID.randomUUID(),
                request.id(),
                request.requestNo(),
                request.projectId(),
                device.deviceId(),
                device.sn(),
                device.epoch(),
                UnbindStep.FREEZE,
                State.WAITING,
                0,
                at,
                null,
                "",
                at,
                null,
                0);
    }
}
