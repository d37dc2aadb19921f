package dev.rollcall.app.secrets;

import dev.rollcall.domain.audit.ExportKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import org.springframework.stereotype.Component;

/** The Ed25519 key of audit exports. What is wrapped by the master key is its seed of 32 bytes (RFC 8032). */
@Component
final class AuditSigningKey implements ExportKey {
    private final KeyPair pair;

    AuditSigningKey(KeyRing keys) {
        this.pair = pair(keys.key(keys.currentKid(KeyPurpose.SIGN)).getEncoded());
    }

    /** Java offers no way from a private key to its public one but to generate both from their seed. */
    static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    @Override
    public byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sign an audit export", e);
        }
    }

    /** Gives the seed where chance is asked for. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("asked for " + bytes.length + " bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
