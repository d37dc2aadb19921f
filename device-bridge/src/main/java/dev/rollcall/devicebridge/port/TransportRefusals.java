package dev.rollcall.devicebridge.port;

/**
 * Takes note of messages that were turned away at the door (D-1 row 1): counted and written to the security log, never
 * stored as a punch.
 */
public interface TransportRefusals {

    /** Must be cheap: an attacker decides how often this is called. An exception changes nothing for the device. */
    void refused(TransportRefusal refusal);
}
