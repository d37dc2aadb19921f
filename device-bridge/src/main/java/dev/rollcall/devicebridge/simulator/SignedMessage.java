package dev.rollcall.devicebridge.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message with its signature: exactly what goes over the wire, or into the bridge by its front door.
 *
 * @param method HTTP method
 * @param path request target
 * @param headers signature headers, in the order they are sent
 * @param body UTF-8 JSON
 */
public record SignedMessage(String method, String path, Map<String, String> headers, byte[] body) {

    public SignedMessage {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * Signs a message.
     *
     * @param operation {@code hello}, {@code beat} or {@code punch}
     * @param ts when it is sent, by the device's clock
     * @param nonce 16 to 64 letters, digits, {@code -} and {@code _}, never used before by this device
     */
    public static SignedMessage sign(SimDevice device, String operation, Instant ts, String nonce, byte[] body) {
        var path = "/rollcall/v1/" + device.sn() + '/' + operation;
        var millis = Long.toString(ts.toEpochMilli());
        var text = String.join("|", "POST", path, device.sn(), millis, nonce, sha256(body));
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Rollcall-Ts", millis);
        headers.put("X-Rollcall-Nonce", nonce);
        headers.put("X-Rollcall-Signature", hmac(device.key(), text));
        return new SignedMessage("POST", path, headers, body);
    }

    /** The signature as it is written before a message over MQTT: {@code ts nonce signature}. */
    static String line(SimDevice device, String topic, Instant ts, String nonce, byte[] body) {
        var millis = Long.toString(ts.toEpochMilli());
        var text = String.join("|", "MQTT", topic, device.sn(), millis, nonce, sha256(body));
        return String.join(" ", millis, nonce, hmac(device.key(), text));
    }

    /** The request as it goes over a socket. */
    public byte[] toHttp(String host) {
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
        head.append(host).append("\r\nContent-Type: application/json\r\nContent-Length: ");
        head.append(body.length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var headBytes = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        var all = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, all, 0, headBytes.length);
        System.arraycopy(body, 0, all, headBytes.length, body.length);
        return all;
    }

    /** SHA-256 in lower-case hex, as signatures and photos need it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SignedMessage[%s %s, %d bytes]".formatted(method, path, body.length);
    }
}
