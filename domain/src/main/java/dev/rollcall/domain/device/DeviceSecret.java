package dev.rollcall.domain.device;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What a device proves itself with. Made here, shown to one person once, kept sealed; prints itself masked. */
public final class DeviceSecret {
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_LETTERS = 24;
    /** Without 0 O 1 l I: somebody types it at a terminal, standing. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private final String shown;

    private DeviceSecret(byte[] bytes, String shown) {
        this.bytes = bytes;
        this.shown = shown;
    }

    static DeviceSecret random(DeviceWire.Secret kind) {
        if (kind == DeviceWire.Secret.KEY) {
            var key = new byte[KEY_BYTES];
            RANDOM.nextBytes(key);
            return new DeviceSecret(key, HexFormat.of().formatHex(key));
        }
        var password = RANDOM.ints(PASSWORD_LETTERS, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        return new DeviceSecret(password.getBytes(StandardCharsets.US_ASCII), password);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** For the one screen that shows it. */
    public String shown() {
        return shown;
    }

    @Override
    public String toString() {
        return "DeviceSecret[***]";
    }
}
