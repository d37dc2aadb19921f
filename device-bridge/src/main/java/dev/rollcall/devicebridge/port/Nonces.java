package dev.rollcall.devicebridge.port;

import java.time.Instant;

/**
 * Remembers the nonces of every message other than a punch batch or a photo, so that a recorded message cannot be
 * played a second time.
 */
public interface Nonces {

    /** How long a nonce has to be remembered, in hours. */
    int KEEP_HOURS = 48;

    /**
     * Takes a nonce, once. Two calls with the same arguments in the same instant: exactly one of them gets
     * {@code true}.
     *
     * @param sn the device, authenticated
     * @param nonce 16 to 64 characters, letters, digits, {@code -} and {@code _}
     * @param at when the message was received, UTC
     * @return false when this device has used this nonce within the last {@value #KEEP_HOURS} hours
     */
    boolean firstUse(String sn, String nonce, Instant at);
}
