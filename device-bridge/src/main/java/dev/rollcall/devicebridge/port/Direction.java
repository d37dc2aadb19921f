package dev.rollcall.devicebridge.port;

/** Which way the person went. */
public enum Direction {
    IN,
    OUT,
    /** The device cannot tell; {@code UNK} on the wire. */
    UNKNOWN
}
