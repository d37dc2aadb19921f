package dev.rollcall.devicebridge.port;

/** How a record was first offered to the server. Both are punches of a device. */
public enum PunchSource {
    /** Offered when it happened. */
    LIVE,
    /** First offered later, from the device's memory. */
    REPLAY
}
