package dev.rollcall.devicebridge.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Connections of devices that stay connected, as the rest of the product wants to know and to end them. */
public interface DeviceSessions {

    /**
     * Somebody wanted the place of a device that is connected and did not get it, because the hardware was another or
     * could not be told apart from a stranger's. Raises an alarm; the device that was there stays.
     *
     * @param sn the device both claim to be
     * @param remote address of the newcomer, without port
     */
    void takeoverRefused(String sn, String remote, Instant at);

    /**
     * Which of these sessions have to end now: the device was forced off-line (C14), disabled or revoked after its session
     * began. Asked every second or two; a device must be off within five seconds of the order.
     *
     * @param open serial number and beginning of each session of this process
     * @return serial numbers out of {@code open}
     */
    Set<String> toEnd(Collection<Open> open);

    /**
     * A session of this process.
     *
     * @param since when the device had proven itself, UTC
     */
    record Open(String sn, Instant since) {}
}
