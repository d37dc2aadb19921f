package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.message.DeviceRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The signature where there are no headers: {@code ts nonce signature} in one line, joined by single spaces.
 *
 * @param headers the same three as over HTTP; empty when the line is something else
 * @param rest what follows the line
 */
record SignedLine(Map<String, String> headers, byte[] rest) {
    /** Method word of the string to sign. */
    static final String METHOD = "MQTT";

    private static final Pattern LINE = Pattern.compile("([0-9]{1,15}) ([A-Za-z0-9_-]{16,64}) ([0-9a-f]{64})");
    private static final int LONGEST = 256;
    private static final byte[] NOTHING = {};

    /** Whether a text is such a line. */
    static boolean is(byte[] text) {
        return text.length <= LONGEST && LINE.matcher(ascii(text, text.length)).matches();
    }

    /** The line is all there is. */
    static SignedLine alone(byte[] text) {
        return of(text, Math.min(text.length, LONGEST), NOTHING);
    }

    /** The line is followed by a line feed and the body. */
    static SignedLine before(byte[] payload) {
        for (int i = 0; i < payload.length && i <= LONGEST; i++) {
            if (payload[i] == '\n') {
                return of(payload, i, Arrays.copyOfRange(payload, i + 1, payload.length));
            }
        }
        return new SignedLine(Map.of(), payload);
    }

    private static SignedLine of(byte[] bytes, int length, byte[] rest) {
        var line = LINE.matcher(ascii(bytes, length));
        return line.matches()
                ? new SignedLine(
                        Map.of(
                                MessageSignature.TS, line.group(1),
                                MessageSignature.NONCE, line.group(2),
                                MessageSignature.SIGNATURE, line.group(3)),
                        rest)
                : new SignedLine(Map.of(), rest);
    }

    private static String ascii(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Empty when the line is none. */
    String nonce() {
        return headers.getOrDefault(MessageSignature.NONCE, "");
    }

    DeviceRequest request(String topic, String remote) {
        return new DeviceRequest(METHOD, topic, headers, rest, remote);
    }
}
