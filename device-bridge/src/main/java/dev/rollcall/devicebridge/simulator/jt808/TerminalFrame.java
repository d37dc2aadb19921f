package dev.rollcall.devicebridge.simulator.jt808;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A frame as a terminal writes and reads it.
 *
 * @param phone 12 digits for the edition of 2013, 20 for that of 2019
 * @param total parts of the message, 1 for a whole one
 * @param index of this part, from 1
 */
public record TerminalFrame(int id, String phone, int serial, int total, int index, byte[] body) {
    static final int MAX_BODY = 1023;

    /** A whole message. */
    public TerminalFrame(int id, String phone, int serial, byte[] body) {
        this(id, phone, serial, 1, 1, body);
    }

    /** As on the wire, with both {@code 7e}. */
    public byte[] toWire() {
        var plain = new ByteArrayOutputStream();
        boolean edition2019 = phone.length() == 20;
        word(plain, id);
        word(plain, body.length + (total > 1 ? 0x2000 : 0) + (edition2019 ? 0x4000 : 0));
        if (edition2019) {
            plain.write(1);
        }
        for (int i = 0; i < phone.length(); i += 2) {
            plain.write(Integer.parseInt(phone.substring(i, i + 2), 16));
        }
        word(plain, serial);
        if (total > 1) {
            word(plain, total);
            word(plain, index);
        }
        plain.writeBytes(body);
        int xor = 0;
        for (var each : plain.toByteArray()) {
            xor ^= each;
        }
        plain.write(xor);
        var wire = new ByteArrayOutputStream();
        wire.write(0x7e);
        for (var each : plain.toByteArray()) {
            if (each == 0x7e) {
                word(wire, 0x7d02);
            } else if (each == 0x7d) {
                word(wire, 0x7d01);
            } else {
                wire.write(each);
            }
        }
        wire.write(0x7e);
        return wire.toByteArray();
    }

    private static void word(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    /** @param between what lies between two {@code 7e} */
    public static TerminalFrame fromWire(byte[] between) throws IOException {
        var plain = new ByteArrayOutputStream();
        for (int i = 0; i < between.length; i++) {
            if (between[i] == 0x7d) {
                i++;
                plain.write(between[i] == 1 ? 0x7d : 0x7e);
            } else {
                plain.write(between[i]);
            }
        }
        var bytes = plain.toByteArray();
        int xor = 0;
        for (var each : bytes) {
            xor ^= each;
        }
        int attributes = word(bytes, 2);
        boolean part = (attributes & 0x2000) != 0;
        int serialAt = (attributes & 0x4000) == 0 ? 10 : 15;
        int bodyAt = serialAt + (part ? 6 : 2);
        if (xor != 0 || bytes.length != bodyAt + (attributes & 0x3ff) + 1) {
            throw new IOException("the server wrote a frame that is none");
        }
        var phone = new StringBuilder();
        for (int i = serialAt == 10 ? 4 : 5; i < serialAt; i++) {
            phone.append(Character.forDigit(bytes[i] >> 4 & 0xf, 16)).append(Character.forDigit(bytes[i] & 0xf, 16));
        }
        return new TerminalFrame(
                word(bytes, 0),
                phone.toString(),
                word(bytes, serialAt),
                part ? word(bytes, serialAt + 2) : 1,
                part ? word(bytes, serialAt + 4) : 1,
                Arrays.copyOfRange(bytes, bodyAt, bytes.length - 1));
    }

    static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
