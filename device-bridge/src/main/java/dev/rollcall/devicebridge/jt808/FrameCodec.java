package dev.rollcall.devicebridge.jt808;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A frame as it lies between two {@code 7e} on the wire, and back.
 *
 * <p>The checksum is the exclusive-or of everything before it; {@code 7e} and {@code 7d}, the checksum included, are then
 * written as {@code 7d 02} and {@code 7d 01}.
 */
final class FrameCodec {
    /** A header of 2013 and the checksum, without a body. */
    private static final int SHORTEST = 13;

    private static final int LONGEST = 21 + Frame.MAX_BODY + 1;
    private static final byte ESCAPE = 0x7d;
    private static final byte DELIMITER = 0x7e;

    private FrameCodec() {}

    /** Takes a frame apart; keeps the array when nothing in it was escaped. */
    static Frame decode(byte[] escaped) throws Malformed {
        if (escaped.length < SHORTEST || escaped.length > 2 * LONGEST) {
            throw new Malformed("FRAME_LENGTH");
        }
        var bytes = unescape(escaped);
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new Malformed("FRAME_LENGTH");
        }
        int checksum = 0;
        for (var each : bytes) {
            checksum ^= each;
        }
        if (checksum != 0) {
            throw new Malformed("CHECKSUM");
        }
        int attributes = Frame.word(bytes, 2);
        int bodyFrom = Frame.serialAt(attributes) + 2 + ((attributes & Frame.PART) == 0 ? 0 : 4);
        if (bytes.length != bodyFrom + (attributes & Frame.MAX_BODY) + 1) {
            throw new Malformed("BODY_LENGTH");
        }
        var frame = new Frame(bytes, bodyFrom);
        if (frame.index() < 1 || frame.index() > frame.total()) {
            throw new Malformed("PART_NUMBER");
        }
        return frame;
    }

    /**
     * Id and serial number of a frame that could not be read, for the answer that says so; null when not even they are
     * there. They may be wrong: nothing but that answer may rest on them.
     */
    static int @Nullable [] idAndSerial(byte[] escaped) {
        try {
            if (escaped.length > 2 * LONGEST) {
                return null;
            }
            var bytes = unescape(escaped);
            if (bytes.length < SHORTEST) {
                return null;
            }
            int at = Frame.serialAt(Frame.word(bytes, 2));
            return at + 2 > bytes.length ? null : new int[] {Frame.word(bytes, 0), Frame.word(bytes, at)};
        } catch (Malformed notEvenThat) {
            return null;
        }
    }

    private static byte[] unescape(byte[] escaped) throws Malformed {
        int from = 0;
        while (from < escaped.length && escaped[from] != ESCAPE && escaped[from] != DELIMITER) {
            from++;
        }
        if (from == escaped.length) {
            return escaped;
        }
        var bytes = new byte[escaped.length];
        System.arraycopy(escaped, 0, bytes, 0, from);
        int to = from;
        for (int i = from; i < escaped.length; i++) {
            byte each = escaped[i];
            if (each == DELIMITER) {
                throw new Malformed("DELIMITER_INSIDE");
            }
            if (each == ESCAPE) {
                i++;
                if (i == escaped.length || escaped[i] != 1 && escaped[i] != 2) {
                    throw new Malformed("ESCAPE");
                }
                each = escaped[i] == 1 ? ESCAPE : DELIMITER;
            }
            bytes[to++] = each;
        }
        return Arrays.copyOf(bytes, to);
    }

    /**
     * Writes a frame.
     *
     * @param phone as in the header, two digits a byte; its length says the edition
     * @param total of parts; 1 for a whole message, which is then not marked as a part
     * @param index from 1
     */
    static byte[] encode(int id, byte[] phone, int serial, int total, int index, byte[] body, int from, int to) {
        boolean versioned = phone.length == Edition.V2019.phone;
        int attributes = to - from | (versioned ? Frame.VERSIONED : 0) | (total > 1 ? Frame.PART : 0);
        var frame = new BodyWriter(21 + to - from + 1).word(id).word(attributes);
        if (versioned) {
            frame.u8(1);
        }
        frame.bytes(phone).word(serial);
        if (total > 1) {
            frame.word(total).word(index);
        }
        frame.bytes(body, from, to);
        var bytes = frame.toByteArray();
        int checksum = 0;
        for (var each : bytes) {
            checksum ^= each;
        }
        return escape(bytes, (byte) checksum);
    }

    private static byte[] escape(byte[] bytes, byte checksum) {
        int special = special(checksum);
        for (var each : bytes) {
            special += special(each);
        }
        var escaped = new byte[bytes.length + 1 + special];
        int to = 0;
        for (var each : bytes) {
            to = put(escaped, to, each);
        }
        put(escaped, to, checksum);
        return escaped;
    }

    private static int special(byte each) {
        return each == ESCAPE || each == DELIMITER ? 1 : 0;
    }

    private static int put(byte[] escaped, int at, byte each) {
        if (special(each) == 0) {
            escaped[at] = each;
            return at + 1;
        }
        escaped[at] = ESCAPE;
        escaped[at + 1] = (byte) (each == ESCAPE ? 1 : 2);
        return at + 2;
    }
}
