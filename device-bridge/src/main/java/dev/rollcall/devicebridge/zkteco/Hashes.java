package dev.rollcall.devicebridge.zkteco;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is derived from contents by SHA-256. */
final class Hashes {
    private static final int LOWEST_NINE_DIGITS = 100_000_000;

    private Hashes() {}

    /** 64 lower-case hex digits. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** From 1 to 2^63-1. */
    static long positive(String text) {
        long number =
                ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8))).getLong() & Long.MAX_VALUE;
        return number == 0 ? 1 : number;
    }

    /** Nine digits, the first one not 0: what fits into the narrowest command number seen in the field. */
    static String nineDigits(String text) {
        return Long.toString(LOWEST_NINE_DIGITS + positive(text) % (9L * LOWEST_NINE_DIGITS));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
