package dev.rollcall.devicebridge.port;

/**
 * A device whose message was signed with its own key.
 *
 * @param sn serial number
 * @param epoch binding epoch that the directory held when the message came in; the message itself may be of an older
 *     one
 */
public record DeviceIdentity(String sn, int epoch) {}
