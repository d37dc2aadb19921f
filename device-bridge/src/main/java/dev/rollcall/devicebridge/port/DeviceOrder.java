package dev.rollcall.devicebridge.port;

import java.time.Instant;

/**
 * Something the device is asked to do. It is told of it in every answer to {@code hello}, {@code beat} and
 * {@code result} until it has said what came of it.
 *
 * @param id at most 64 characters, as an identifier; the same for the same order, however often it is told
 * @param step the order itself
 * @param epoch of the binding it belongs to; a device that is in another one by now does not carry it out
 * @param notAfter from then on it must not be carried out any more
 */
public record DeviceOrder(String id, Step step, int epoch, Instant notAfter) {

    /** The steps of taking a device off its project, in this order. */
    public enum Step {
        /** Let nobody pass, make no new records. */
        FREEZE,
        /** Send every record that is left. */
        DRAIN,
        /** Forget the people. */
        WIPE
    }
}
