package dev.rollcall.devicebridge.jt808;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a body from its beginning, big end first, and never past its end. */
final class BodyReader {
    static final Charset GBK = Charset.forName("GBK");
    /** Times of reports are China's, whatever the terminal's place (section 8.18 of the standard: GMT+8). */
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final byte[] bytes;
    private final int to;
    private int at;

    BodyReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    static BodyReader of(byte[] body) {
        return new BodyReader(body, 0, body.length);
    }

    int remaining() {
        return to - at;
    }

    private int advance(int length) throws Malformed {
        if (length > to - at) {
            throw new Malformed("BODY_TOO_SHORT");
        }
        int from = at;
        at += length;
        return from;
    }

    int u8() throws Malformed {
        return bytes[advance(1)] & 0xff;
    }

    int word() throws Malformed {
        return Frame.word(bytes, advance(2));
    }

    /** Without a sign: 0 to 4294967295. */
    long dword() throws Malformed {
        int from = advance(4);
        return (long) Frame.word(bytes, from) << 16 | Frame.word(bytes, from + 2);
    }

    byte[] bytes(int length) throws Malformed {
        int from = advance(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** The next so many bytes, to be read by themselves. */
    BodyReader part(int length) throws Malformed {
        int from = advance(length);
        return new BodyReader(bytes, from, from + length);
    }

    byte[] rest() {
        var rest = Arrays.copyOfRange(bytes, at, to);
        at = to;
        return rest;
    }

    /** Text of a fixed width, without the zeros that fill it up. */
    String text(int width) throws Malformed {
        int from = advance(width);
        int end = from;
        while (end < from + width && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, GBK);
    }

    /** Text to the end of the body. */
    String restAsText() throws Malformed {
        return text(remaining());
    }

    /** Text with its length in a byte before it. */
    String shortText() throws Malformed {
        return text(u8());
    }

    String bcd(int length) throws Malformed {
        return Bcd.digits(bytes, advance(length), length);
    }

    /** {@code YYMMDDhhmmss} at GMT+8; null when all of it is zero, as terminals write it whose clock is not set. */
    @Nullable
    OffsetDateTime time() throws Malformed {
        return time(CHINA);
    }

    @Nullable
    OffsetDateTime time(ZoneOffset offset) throws Malformed {
        int from = advance(6);
        int month = Bcd.number(bytes[from + 1]);
        int year = Bcd.number(bytes[from]);
        int day = Bcd.number(bytes[from + 2]);
        int hour = Bcd.number(bytes[from + 3]);
        int minute = Bcd.number(bytes[from + 4]);
        int second = Bcd.number(bytes[from + 5]);
        if ((year | month | day | hour | minute | second) == 0) {
            return null;
        }
        try {
            return OffsetDateTime.of(2000 + year, month, day, hour, minute, second, 0, offset);
        } catch (DateTimeException notATime) {
            throw new Malformed("FIELD_INVALID:time");
        }
    }
}
