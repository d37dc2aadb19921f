package dev.rollcall.devicebridge.mqttface;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the number of a record in a message that is no JSON. Without it nothing could be acknowledged, and the machine
 * would send the same message every ten seconds for ever, with all others behind it.
 */
final class Salvage {
    private static final int WINDOW = 128;
    private static final int TRIES = 16;
    private static final Pattern VALUE =
            Pattern.compile("\"\\s{0,8}:\\s{0,8}(?:\"([^\"\\\\]{1,64})\"|([0-9]{1,19})).*");

    private Salvage() {}

    /** The first value under a name, among the first places where the name stands; null when there is none. */
    static @Nullable Value find(byte[] raw, String name) {
        var key = ('"' + name).getBytes(StandardCharsets.US_ASCII);
        int tries = 0;
        for (int at = 0; at + key.length < raw.length && tries < TRIES; at++) {
            if (stands(raw, at, key)) {
                tries++;
                int from = at + key.length;
                var window = new String(raw, from, Math.min(WINDOW, raw.length - from), StandardCharsets.ISO_8859_1);
                var found = VALUE.matcher(window.replaceAll("[\r\n\t]", " "));
                if (found.matches()) {
                    return found.group(1) != null ? new Value(found.group(1), false) : new Value(found.group(2), true);
                }
            }
        }
        return null;
    }

    private static boolean stands(byte[] raw, int at, byte[] key) {
        for (int i = 0; i < key.length; i++) {
            if (raw[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }
}
