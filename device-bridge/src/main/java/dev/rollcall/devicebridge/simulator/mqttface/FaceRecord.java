package dev.rollcall.devicebridge.simulator.mqttface;

import org.jspecify.annotations.Nullable;

/**
 * A recognition in a machine's memory.
 *
 * @param person {@code customId}
 * @param time local time, {@code yyyy-MM-dd HH:mm:ss}
 * @param direction {@code entr} or {@code exit}; null for a machine that does not say
 * @param photo a JPEG file; null without one
 */
public record FaceRecord(
        long recordId, String person, String time, @Nullable String direction, boolean live, byte @Nullable [] photo) {

    @Override
    public String toString() {
        return "FaceRecord[recordId=" + recordId + "]";
    }
}
