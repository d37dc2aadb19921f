package dev.rollcall.domain.device;

import java.time.Instant;

/**
 * Port: takes a device off a project. Nothing but the approved process may call it (R134, R135, X24); a test holds that
 * no other code and no other statement does the same.
 */
public interface DeviceReleases {

    /** Closes the interval; punches from before belong to the project for ever. @return false when it was closed */
    boolean endBinding(long bindingId, Instant at);

    /**
     * From that moment the device's credential serves for nothing but sending what it holds and reporting orders done;
     * it ends altogether with {@link #retire}, or when nothing that late would be counted any more.
     */
    void revoke(long deviceId, Instant at);

    /**
     * The device is empty and has proven it: its sessions end and its credential is worth nothing any more. Not when it
     * was bound anew meanwhile.
     */
    void retire(long deviceId, int epoch, Instant at);

    /** Its sessions end; the credential lives on for what it may still hold. Not when it was bound anew meanwhile. */
    void endSessions(long deviceId, int epoch, Instant at);

    /**
     * The device is lost or stolen: it is answered as one that is not known, and punches under its key are quarantined,
     * whatever time they name (race 5).
     */
    void lose(long deviceId, Instant at);
}
