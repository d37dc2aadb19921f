package dev.rollcall.domain.audit;

/** Port: the Ed25519 key exports are signed with; the private half never leaves it. */
public interface ExportKey {

    /** X.509 encoding. */
    byte[] publicKey();

    /** 64 bytes. */
    byte[] sign(byte[] content);

    /** SHA-256 of the public key, to be compared by eye. */
    default ChainHash fingerprint() {
        return ChainHash.ofContent(publicKey());
    }
}
