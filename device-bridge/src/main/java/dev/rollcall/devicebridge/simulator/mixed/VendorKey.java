package dev.rollcall.devicebridge.simulator.mixed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key a vendor's machines sign with, as {@code openssl genpkey} writes it. */
final class VendorKey {
    private VendorKey() {}

    /** @param file PKCS #8, base64, with or without the lines around it */
    static PrivateKey read(Path file) {
        try {
            var text = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new IllegalArgumentException("no RSA key in PKCS #8 in " + file, notAKey);
        }
    }
}
