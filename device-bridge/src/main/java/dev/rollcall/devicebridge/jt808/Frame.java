package dev.rollcall.devicebridge.jt808;

/**
 * One frame, unescaped, its checksum verified.
 *
 * <pre>
 * id W | attributes W | [2019: version B] | phone BCD | serial W | [part of many: total W, index W] | body | checksum
 * </pre>
 */
final class Frame {
    static final int MAX_BODY = 0x3ff;
    static final int ENCRYPTION = 0x7 << 10;
    static final int PART = 1 << 13;
    static final int VERSIONED = 1 << 14;

    private final byte[] bytes;
    private final int bodyFrom;
    private final int attributes;

    /** @param bytes header, body and checksum, all of them checked; not to be changed afterwards */
    Frame(byte[] bytes, int bodyFrom) {
        this.bytes = bytes;
        this.bodyFrom = bodyFrom;
        this.attributes = word(bytes, 2);
    }

    static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /** Bytes of a header before the serial number. */
    static int serialAt(int attributes) {
        return (attributes & VERSIONED) == 0 ? 10 : 15;
    }

    int id() {
        return word(bytes, 0);
    }

    Edition edition() {
        return (attributes & VERSIONED) == 0 ? Edition.V2013 : Edition.V2019;
    }

    /** True when the body is encrypted, in whatever way; no such body is taken. */
    boolean encrypted() {
        return (attributes & ENCRYPTION) != 0;
    }

    int serial() {
        return word(bytes, serialAt(attributes));
    }

    /** The terminal's number as it stands in the header: 12 or 20 digits, leading zeros and all. */
    String phone() throws Malformed {
        int digits = edition().phone;
        int at = serialAt(attributes) - digits;
        return Bcd.digits(bytes, at, digits);
    }

    boolean samePhone(byte[] other) {
        int from = serialAt(attributes) - edition().phone;
        return java.util.Arrays.equals(bytes, from, from + edition().phone, other, 0, other.length);
    }

    byte[] phoneBytes() {
        int to = serialAt(attributes);
        return java.util.Arrays.copyOfRange(bytes, to - edition().phone, to);
    }

    /** True for a part of a message that is longer than a frame. */
    boolean part() {
        return (attributes & PART) != 0;
    }

    /** How many parts the message has; 1 for a whole one. */
    int total() {
        return part() ? word(bytes, bodyFrom - 4) : 1;
    }

    /** Which part it is, from 1. */
    int index() {
        return part() ? word(bytes, bodyFrom - 2) : 1;
    }

    int bodyLength() {
        return bytes.length - 1 - bodyFrom;
    }

    BodyReader body() {
        return new BodyReader(bytes, bodyFrom, bytes.length - 1);
    }
}
