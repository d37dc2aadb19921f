package dev.rollcall.devicebridge.mqttface;

/**
 * The limits a face machine can run into.
 *
 * @param maxPayload bytes of a message; a larger one ends the connection
 * @param maxPhoto bytes of a photo once decoded; the punch of a larger one is stored without it
 */
public record FaceLimits(int maxPayload, int maxPhoto) {

    /** The limits that docs/devices/mqtt-face.md promises. */
    public static final FaceLimits DEFAULT = new FaceLimits(4 * 1024 * 1024, 2 * 1024 * 1024);
}
