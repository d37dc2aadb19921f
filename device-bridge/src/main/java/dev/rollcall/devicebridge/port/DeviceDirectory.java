package dev.rollcall.devicebridge.port;

import java.util.Optional;

/** The devices that may speak, and the key each of them signs with. */
public interface DeviceDirectory {

    /**
     * Looks a device up by the serial number it claims. Called once per message, so an implementation may cache, as
     * long as a revoked key stops working within seconds.
     *
     * @param sn serial number as it stands in the request path; already checked for syntax, not for existence
     * @return the credential, or empty when no such device is registered
     */
    Optional<DeviceCredential> find(String sn);
}
