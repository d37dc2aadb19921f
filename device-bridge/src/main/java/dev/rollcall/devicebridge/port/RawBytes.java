package dev.rollcall.devicebridge.port;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Bytes as they came over the wire: a view on a message body, compared by content. The body is not copied, so whoever
 * hands an array in does not change it afterwards.
 */
public final class RawBytes {
    private final byte[] source;
    private final int from;
    private final int to;

    private RawBytes(byte[] source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
    }

    /** All of an array. */
    public static RawBytes of(byte[] bytes) {
        return new RawBytes(bytes, 0, bytes.length);
    }

    /**
     * Part of an array.
     *
     * @throws IndexOutOfBoundsException when the range does not lie within the array
     */
    public static RawBytes of(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        return new RawBytes(bytes, from, to);
    }

    public int size() {
        return to - from;
    }

    /** A copy. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(source, from, to);
    }

    /** The first so many of them, or all: bytes of their own, which keep nothing else in memory. */
    public RawBytes first(int most) {
        return of(Arrays.copyOfRange(source, from, Math.min(to, from + most)));
    }

    /** The bytes read as UTF-8; what is not UTF-8 becomes the replacement character. */
    public String toUtf8() {
        return new String(source, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawBytes that && Arrays.equals(source, from, to, that.source, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toByteArray());
    }

    /** The size alone: the bytes may be about a person. */
    @Override
    public String toString() {
        return size() + " bytes";
    }
}
