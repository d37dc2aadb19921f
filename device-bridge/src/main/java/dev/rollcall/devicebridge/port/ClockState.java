package dev.rollcall.devicebridge.port;

/** What a device says about its own clock. */
public enum ClockState {
    /** Set from the server or the network since the last start. */
    SYNC,
    /** Running on its own since it was last set. */
    FREE,
    /** The device cannot say, or said nothing. */
    UNKNOWN
}
