package dev.rollcall.devicebridge.port;

import java.time.Instant;

/**
 * A message turned away.
 *
 * @param reason why; the device itself is told less
 * @param sn the serial number or login the sender claimed; of harmless characters, at most 64, but not proven. With {@code
 *     DEVICE_DISABLED} it is the serial number of the device whose secret the sender has
 * @param path request path; of harmless characters
 * @param remote address of the sender, without port; empty when the message did not come over a socket
 * @param at UTC
 */
public record TransportRefusal(Reason reason, String sn, String path, String remote, Instant at) {

    /** What was wrong with the message. */
    public enum Reason {
        /** A signature header is missing or ill-formed. */
        HEADERS_INVALID,
        /** No such device. */
        DEVICE_UNKNOWN,
        /** The device is registered but must not speak. */
        DEVICE_DISABLED,
        /** The signature does not belong to this message and this device's key. */
        SIGNATURE_INVALID,
        /** Rightly signed, but more than five minutes away from the server's time. */
        TIMESTAMP_OUT_OF_WINDOW,
        /** Rightly signed, but its nonce was used before. */
        NONCE_REPLAYED,
        /** An authenticated device spoke in the name of another one, by topic or in the message. */
        NOT_ITS_OWN
    }
}
