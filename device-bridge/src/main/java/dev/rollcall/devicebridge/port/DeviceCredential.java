package dev.rollcall.devicebridge.port;

/**
 * A registered device as far as the bridge has to know it.
 *
 * @param sn serial number, unique over all devices
 * @param key secret HMAC-SHA256 key, at least {@value #MIN_KEY_BYTES} bytes; never logged
 * @param epoch current binding epoch, told to the device in every answer to {@code hello} and {@code beat}
 * @param enabled false for a device that is known but must not speak any more; it is answered like an unknown one
 * @param lost for a device that is lost or stolen: its punches are taken, and the sink quarantines them; to anything else
 *     it is answered like an unknown one
 */
public record DeviceCredential(String sn, byte[] key, int epoch, boolean enabled, boolean lost) {

    /** Shorter keys could be guessed; a directory that hands one out is broken. */
    public static final int MIN_KEY_BYTES = 16;

    public DeviceCredential {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("device key shorter than " + MIN_KEY_BYTES + " bytes");
        }
        key = key.clone();
    }

    /** Of a device that is where it should be. */
    public DeviceCredential(String sn, byte[] key, int epoch, boolean enabled) {
        this(sn, key, epoch, enabled, false);
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "DeviceCredential[sn=%s, key=***, epoch=%d, enabled=%s]".formatted(sn, epoch, enabled);
    }
}
