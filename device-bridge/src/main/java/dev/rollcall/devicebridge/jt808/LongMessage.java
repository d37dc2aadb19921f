package dev.rollcall.devicebridge.jt808;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message that comes in parts. */
final class LongMessage {
    /** So many indexes fit into the count of 8003 and 8800, which is a byte. */
    private static final int MOST_ASKED = 255;

    private final int id;
    private final int firstSerial;
    private final byte[] @Nullable [] parts;
    private int arrived;
    private int bytes;
    private int asked;
    private Instant lastPart;
    private Instant lastAsk;

    LongMessage(Frame first, Instant now) {
        this.id = first.id();
        this.firstSerial = first(first);
        this.parts = new byte[first.total()][];
        this.lastPart = now;
        this.lastAsk = now;
    }

    /** Parts carry serial numbers one after the other. */
    private static int first(Frame part) {
        return part.serial() - (part.index() - 1) & 0xffff;
    }

    boolean isOf(Frame part) {
        return part.id() == id && first(part) == firstSerial;
    }

    /** False when a part is not what was here before: the terminal has begun another message under the same numbers. */
    boolean add(Frame part, Instant now) {
        if (part.total() != parts.length) {
            return false;
        }
        var content = part.body().rest();
        var before = parts[part.index() - 1];
        if (before != null && !java.util.Arrays.equals(before, content)) {
            return false;
        }
        if (before == null) {
            parts[part.index() - 1] = content;
            arrived++;
            bytes += content.length;
        }
        lastPart = now;
        return true;
    }

    int total() {
        return parts.length;
    }

    boolean has(int index) {
        return parts[index - 1] != null;
    }

    boolean complete() {
        return arrived == parts.length;
    }

    int bytes() {
        return bytes;
    }

    int serial() {
        return firstSerial;
    }

    int id() {
        return id;
    }

    /** Null unless the first part is here. */
    byte @Nullable [] head() {
        return parts[0];
    }

    int[] serials() {
        var serials = new int[parts.length];
        for (int i = 0; i < serials.length; i++) {
            serials[i] = firstSerial + i & 0xffff;
        }
        return serials;
    }

    List<Integer> missing() {
        var missing = new ArrayList<Integer>();
        for (int i = 0; i < parts.length && missing.size() < MOST_ASKED; i++) {
            if (parts[i] == null) {
                missing.add(i + 1);
            }
        }
        return missing;
    }

    byte[] body() {
        var body = new BodyWriter(bytes);
        for (var part : parts) {
            if (part != null) {
                body.bytes(part);
            }
        }
        return body.toByteArray();
    }

    boolean forgotten(Instant now, Jt808Limits limits) {
        return !now.isBefore(lastPart.plus(limits.forgetAfter()));
    }

    boolean overdue(Instant now, Jt808Limits limits) {
        var last = lastAsk.isAfter(lastPart) ? lastAsk : lastPart;
        return !complete() && asked < 3 && !now.isBefore(last.plus(limits.askAfter()));
    }

    void asked(Instant now) {
        asked++;
        lastAsk = now;
    }
}
