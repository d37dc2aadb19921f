package dev.rollcall.devicebridge.port;

import java.time.Instant;

/**
 * What became of an order.
 *
 * @param detail in the device's words, at most 200 characters; may be empty
 * @param receivedAt UTC
 */
public record OrderResult(String id, State state, String detail, Instant receivedAt) {

    /** How far the device is. */
    public enum State {
        /** It has it and is at it. */
        RECEIVED,
        DONE,
        FAILED,
        /** It came too late to be carried out. */
        EXPIRED
    }
}
