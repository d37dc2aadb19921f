package dev.rollcall.devicebridge.jt808;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes a body, big end first. */
final class BodyWriter {
    private byte[] bytes;
    private int at;

    BodyWriter() {
        this(64);
    }

    BodyWriter(int expected) {
        bytes = new byte[expected];
    }

    private int advance(int length) {
        if (length > bytes.length - at) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + length));
        }
        int from = at;
        at += length;
        return from;
    }

    BodyWriter u8(int value) {
        bytes[advance(1)] = (byte) value;
        return this;
    }

    BodyWriter word(int value) {
        int from = advance(2);
        bytes[from] = (byte) (value >> 8);
        bytes[from + 1] = (byte) value;
        return this;
    }

    BodyWriter dword(long value) {
        return word((int) (value >> 16)).word((int) value);
    }

    BodyWriter bytes(byte[] value) {
        return bytes(value, 0, value.length);
    }

    BodyWriter bytes(byte[] value, int from, int to) {
        System.arraycopy(value, from, bytes, advance(to - from), to - from);
        return this;
    }

    /** Text to the end of the body. */
    BodyWriter text(String text) {
        return bytes(text.getBytes(BodyReader.GBK));
    }

    /** Text of a fixed width, filled up with zeros. */
    BodyWriter text(String text, int width) {
        var encoded = text.getBytes(BodyReader.GBK);
        if (encoded.length > width) {
            throw new IllegalArgumentException(encoded.length + " bytes do not fit into " + width);
        }
        bytes(encoded);
        advance(width - encoded.length);
        return this;
    }

    /** Text with its length in a byte before it. */
    BodyWriter shortText(String text) {
        var encoded = text.getBytes(BodyReader.GBK);
        if (encoded.length > 0xff) {
            throw new IllegalArgumentException(encoded.length + " bytes do not fit");
        }
        return u8(encoded.length).bytes(encoded);
    }

    BodyWriter bcd(String digits) {
        for (int i = 0; i + 1 < digits.length(); i += 2) {
            u8(digits.charAt(i) - '0' << 4 | digits.charAt(i + 1) - '0');
        }
        return this;
    }

    /** {@code YYMMDDhhmmss} of the time's own fields; zeros for none. */
    BodyWriter time(@Nullable OffsetDateTime time) {
        if (time == null) {
            advance(6);
            return this;
        }
        return u8(Bcd.of(time.getYear() % 100))
                .u8(Bcd.of(time.getMonthValue()))
                .u8(Bcd.of(time.getDayOfMonth()))
                .u8(Bcd.of(time.getHour()))
                .u8(Bcd.of(time.getMinute()))
                .u8(Bcd.of(time.getSecond()));
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, at);
    }
}
