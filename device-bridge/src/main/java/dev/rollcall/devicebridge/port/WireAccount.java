package dev.rollcall.devicebridge.port;

/**
 * How a device that speaks a protocol other than the native one is known.
 *
 * @param device whose account it is
 * @param login its name in that protocol, unique within it
 * @param secret what it proves itself with: password, communication key, authentication code; never logged; empty when
 *     the protocol has it prove itself by {@link WireProfile} alone
 * @param profile how this model speaks its protocol
 * @param enabled false for a device that must not speak any more; it is answered like an unknown one
 */
public record WireAccount(DeviceIdentity device, String login, byte[] secret, WireProfile profile, boolean enabled) {

    public WireAccount {
        secret = secret.clone();
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "WireAccount[sn=%s, login=%s, secret=***, enabled=%s]".formatted(device.sn(), login, enabled);
    }
}
