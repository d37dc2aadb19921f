package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.DeviceRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over {@code method|path|sn|ts|nonce|sha256(body)}. */
final class MessageSignature {
    static final String TS = "X-Rollcall-Ts";
    static final String NONCE = "X-Rollcall-Nonce";
    static final String SIGNATURE = "X-Rollcall-Signature";

    private static final String HMAC = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private MessageSignature() {}

    /** The digest in 64 lower-case hex digits. */
    static String sha256(byte[] bytes, int from, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, length);
            return HEX.formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String stringToSign(DeviceRequest request, String sn, String bodyHash) {
        return String.join(
                "|", request.method(), request.path(), sn, request.header(TS), request.header(NONCE), bodyHash);
    }

    /** Compares in constant time; {@code signature} has been checked to be 64 lower-case hex digits. */
    static boolean matches(byte[] key, String stringToSign, String signature) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            var expected = mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(expected, HEX.parseHex(signature));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
