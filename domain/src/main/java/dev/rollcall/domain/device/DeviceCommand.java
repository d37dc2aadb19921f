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
 * @param round which time it is asked to send what it holds, from 1
 * @param drainedAt when it said that everything is sent; null before that
 * @param proven whether its numbers have shown that nothing is missing
 * @param closedReason why somebody ended or skipped a part of it; null unless somebody did
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
        long claim,
        int round,
        @Nullable Instant drainedAt,
        boolean proven,
        @Nullable String closedReason) {

    /** Where it stands. */
    public enum State {
        /** Due now or later. */
        WAITING,
        /** Tried as often as it is tried: an incident, until somebody or the device itself sets it going again. */
        FAILED,
        /**
         * The device is away. Whenever it comes back, the first thing it is told is to be frozen, drained and wiped,
         * wherever it is bound by then (race 3).
         */
        TOMBSTONE,
        /** Lost or stolen: nothing more is asked of it, and what it sends is quarantined (race 5). */
        FORCED,
        /** Closed. */
        DONE
    }

    /** Nothing happens any more. */
    public boolean isOver() {
        return state == State.DONE || state == State.FORCED;
    }

    /** Whether it stands still until the device or a person does something. */
    public boolean standsStill() {
        return state == State.FAILED || state == State.TOMBSTONE;
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
                0,
                1,
                null,
                false,
                null);
    }
}
