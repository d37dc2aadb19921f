package dev.rollcall.devicebridge.jt808;

/** Two decimal digits a byte. */
final class Bcd {
    private Bcd() {}

    static String digits(byte[] bytes, int from, int length) throws Malformed {
        var digits = new byte[length * 2];
        for (int i = 0; i < length; i++) {
            int both = bytes[from + i] & 0xff;
            int high = both >> 4;
            int low = both & 0xf;
            if (high > 9 || low > 9) {
                throw new Malformed("NOT_BCD");
            }
            digits[2 * i] = (byte) ('0' + high);
            digits[2 * i + 1] = (byte) ('0' + low);
        }
        return new String(digits, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** A number from 0 to 99. */
    static int number(byte both) throws Malformed {
        int high = (both & 0xff) >> 4;
        int low = both & 0xf;
        if (high > 9 || low > 9) {
            throw new Malformed("NOT_BCD");
        }
        return high * 10 + low;
    }

    static byte of(int number) {
        return (byte) (number / 10 << 4 | number % 10);
    }
}
