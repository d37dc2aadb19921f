package dev.rollcall.app.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * A protected text as it stands in a column: {@code rc1:<text>} in clear, or {@code rc2:<key id>:<Base64>} encrypted.
 *
 * <p>Both are always readable, so that encryption is a setting. The name of the field is bound into an encrypted one:
 * moved to another column it does not open.
 */
final class Envelope {
    private static final String CLEAR = "rc1:";
    private static final String ENCRYPTED = "rc2:";

    private final KeyRing keys;
    private final boolean encrypting;

    Envelope(KeyRing keys, boolean encrypting) {
        this.keys = keys;
        this.encrypting = encrypting;
    }

    String seal(String text, String field) {
        if (!encrypting) {
            return CLEAR + text;
        }
        var kid = keys.currentKid(KeyPurpose.FIELD);
        var sealed = AesGcm.seal(keys.key(kid), text.getBytes(StandardCharsets.UTF_8), label(kid, field));
        return ENCRYPTED + kid + ":" + Base64.getEncoder().encodeToString(sealed);
    }

    /** @throws IllegalStateException when it is no envelope of ours, or was altered or moved */
    String open(String stored, String field) {
        if (stored.startsWith(CLEAR)) {
            return stored.substring(CLEAR.length());
        }
        var split = stored.indexOf(':', ENCRYPTED.length());
        if (!stored.startsWith(ENCRYPTED) || split < 0) {
            throw new IllegalStateException("no envelope in " + field);
        }
        var kid = stored.substring(ENCRYPTED.length(), split);
        try {
            var sealed = Base64.getDecoder().decode(stored.substring(split + 1));
            return new String(AesGcm.open(keys.key(kid), sealed, label(kid, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("open a value of " + field, e);
        }
    }

    private static byte[] label(String kid, String field) {
        return (ENCRYPTED + kid + ":" + field).getBytes(StandardCharsets.UTF_8);
    }
}
