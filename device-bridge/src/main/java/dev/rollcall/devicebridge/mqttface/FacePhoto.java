package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.PhotoClaim;
import java.util.Arrays;
import java.util.Base64;

/**
 * The picture of a punch, decoded.
 *
 * @param bytes a JPEG file, by its first bytes
 */
record FacePhoto(byte[] bytes, PhotoClaim claim) {
    private static final int BEFORE_COMMA = 64;
    private static final int UNICODE_DIGITS = 4;

    /**
     * Decodes a base64 text, with or without {@code data:image/jpeg;base64,}, straight out of the message.
     *
     * @param max bytes of the picture
     * @throws Malformed when it is no picture; the punch is none the worse for it
     */
    static FacePhoto read(byte[] raw, FaceMessage.Slice text, int max) throws Malformed {
        // four characters for three bytes, each of them perhaps escaped
        if (text.length() / 2 > (max / 3 + 1) * 4 + BEFORE_COMMA) {
            throw new Malformed("PHOTO_TOO_LARGE");
        }
        var bytes = decode(base64(raw, text));
        if (bytes.length > max) {
            throw new Malformed("PHOTO_TOO_LARGE");
        }
        if (bytes.length < 4 || bytes[0] != (byte) 0xff || bytes[1] != (byte) 0xd8 || bytes[2] != (byte) 0xff) {
            throw new Malformed("PHOTO_NOT_JPEG");
        }
        return new FacePhoto(bytes, new PhotoClaim(Hashes.hex(bytes), bytes.length));
    }

    private static byte[] decode(byte[] base64) throws Malformed {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("PHOTO_NOT_BASE64");
        }
    }

    /** Without escapes, line ends and what stands before the comma. */
    private static byte[] base64(byte[] raw, FaceMessage.Slice text) throws Malformed {
        var out = new byte[text.length()];
        int n = 0;
        for (int at = text.from(); at < text.to(); at++) {
            int c = raw[at];
            if (c == '\\') {
                at++;
                c = unescaped(raw, at, text.to());
                at += raw[at] == 'u' ? UNICODE_DIGITS : 0;
            }
            if (c == ',' && n < BEFORE_COMMA) {
                n = 0;
            } else if (c != ' ' && c != '\r' && c != '\n' && c != '\t') {
                out[n++] = (byte) c;
            }
        }
        return Arrays.copyOf(out, n);
    }

    private static int unescaped(byte[] raw, int at, int end) throws Malformed {
        if (at < end) {
            switch (raw[at]) {
                case '/' -> {
                    return '/';
                }
                case 'n', 'r', 't' -> {
                    return ' ';
                }
                case 'u' -> {
                    return unicode(raw, at + 1, end);
                }
                default -> {}
            }
        }
        throw new Malformed("PHOTO_NOT_BASE64");
    }

    private static int unicode(byte[] raw, int from, int end) throws Malformed {
        int c = 0;
        for (int i = from; i < from + UNICODE_DIGITS; i++) {
            int digit = i < end ? Character.digit(raw[i], 16) : -1;
            if (digit < 0) {
                throw new Malformed("PHOTO_NOT_BASE64");
            }
            c = c << 4 | digit;
        }
        if (c > 0x7f) {
            throw new Malformed("PHOTO_NOT_BASE64");
        }
        return c;
    }

    /** Leaves out the picture. */
    @Override
    public String toString() {
        return "FacePhoto[" + bytes.length + " bytes]";
    }
}
