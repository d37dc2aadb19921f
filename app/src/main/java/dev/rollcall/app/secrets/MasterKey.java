package dev.rollcall.app.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The one key that is not in the database; does nothing but wrap the others. */
final class MasterKey {
    static final int BYTES = 32;

    private final SecretKey key;

    MasterKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a master key has " + BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] wrap(byte[] dataKey, String kid) {
        return AesGcm.seal(key, dataKey, label(kid));
    }

    /** Empty when the key was wrapped by another master key, or was altered. */
    Optional<byte[]> unwrap(byte[] wrapped, String kid) {
        try {
            return Optional.of(AesGcm.open(key, wrapped, label(kid)));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] label(String kid) {
        return ("rollcall data key " + kid).getBytes(StandardCharsets.UTF_8);
    }
}
