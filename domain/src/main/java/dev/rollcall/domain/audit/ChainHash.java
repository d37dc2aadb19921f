package dev.rollcall.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash of the audit chain. */
public final class ChainHash {
    /** What the first record of a chain follows: 32 bytes of zero. */
    public static final ChainHash NONE = new ChainHash(new byte[32]);

    private final byte[] bytes;

    private ChainHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless these are 32 bytes */
    public static ChainHash of(byte[] bytes) {
        if (bytes.length != NONE.bytes.length) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        return new ChainHash(bytes.clone());
    }

    /** @throws IllegalArgumentException unless these are 64 hexadecimal digits */
    public static ChainHash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** Of the content, not chained to anything. */
    public static ChainHash ofContent(byte[] content) {
        return new ChainHash(sha256().digest(content));
    }

    /**
     * Digest in lower-case hexadecimal that stands in a record for texts kept elsewhere, as they are stored there. What
     * can be guessed, such as an opinion of two words, needs a random value beside it, or its digest would still tell it
     * when it is gone.
     */
    public static String digest(Map<String, String> texts) {
        var stored = new HashMap<String, String>();
        texts.forEach((name, text) -> stored.put(name, new String(text.getBytes(UTF_8), UTF_8))); // no half characters
        return ofContent(CanonicalJson.of(stored)).hex();
    }

    /** The hash of the record that follows this one's: SHA-256 over these 32 bytes and the record's own. */
    public ChainHash followedBy(byte[] record) {
        var sha256 = sha256();
        sha256.update(bytes);
        return new ChainHash(sha256.digest(record));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChainHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
