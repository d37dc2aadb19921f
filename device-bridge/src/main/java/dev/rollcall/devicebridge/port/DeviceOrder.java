package dev.rollcall.devicebridge.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the device is asked to do. It is told of it in every answer to {@code hello}, {@code beat} and
 * {@code result} until it has said what came of it.
 *
 * @param id at most 64 characters, as an identifier; the same for the same order, however often it is told
 * @param step the order itself
 * @param epoch of the binding it belongs to; a device that is in another one by now does not carry it out
 * @param notAfter from then on it must not be carried out any more
 * @param window records of which stretch of time; null where the step asks for none
 */
public record DeviceOrder(
        String id,
        Step step,
        int epoch,
        Instant notAfter,
        @Nullable Window window) {

    public DeviceOrder {
        if (step == Step.COUNT && window == null) {
            throw new IllegalArgumentException("of which time?");
        }
    }

    public DeviceOrder(String id, Step step, int epoch, Instant notAfter) {
        this(id, step, epoch, notAfter, null);
    }

    /** Whole seconds, both of them within. */
    public record Window(Instant from, Instant to) {}

    /** The steps of taking a device off its project, in this order. */
    public enum Step {
        /** Let nobody pass, make no new records. */
        FREEZE,
        /** Send every record that is left. */
        DRAIN,
        /**
         * Say how many records it holds of a stretch of time, as {@code records=N} in the detail of the result. Told where
         * a protocol can ask for that alone; the native one says its numbers without being asked.
         */
        COUNT,
        /** Forget the people. */
        WIPE
    }
}
