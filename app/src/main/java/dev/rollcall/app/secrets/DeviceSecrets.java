package dev.rollcall.app.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * Wraps the secrets devices sign with, for the column {@code device.secret}. Always encrypted: no setting puts a key
 * beside the data it protects.
 *
 * <p>A wrapped secret is one byte length of the key id, the key id, and the cipher text, which is bound to the serial
 * number.
 */
@Component
public final class DeviceSecrets {
    private final KeyRing keys;

    DeviceSecrets(KeyRing keys) {
        this.keys = keys;
    }

    public byte[] wrap(String sn, byte[] secret) {
        var kid = keys.currentKid(KeyPurpose.DEVICE);
        var name = kid.getBytes(StandardCharsets.US_ASCII);
        var sealed = AesGcm.seal(keys.key(kid), secret, label(sn));
        return ByteBuffer.allocate(1 + name.length + sealed.length)
                .put((byte) name.length)
                .put(name)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when it was altered or belongs to another device */
    public byte[] unwrap(String sn, byte[] wrapped) {
        var buffer = ByteBuffer.wrap(wrapped);
        var name = new byte[buffer.get()];
        buffer.get(name);
        var sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        try {
            return AesGcm.open(keys.key(new String(name, StandardCharsets.US_ASCII)), sealed, label(sn));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("unwrap the secret of device " + sn, e);
        }
    }

    private static byte[] label(String sn) {
        return ("device " + sn).getBytes(StandardCharsets.UTF_8);
    }
}
