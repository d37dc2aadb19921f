package dev.rollcall.devicebridge.jt808;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of long messages of one connection together, within bounds of count, bytes and time. A message that is
 * complete stays until it is {@linkplain #settled settled}, so that it can be tried again when the store was down and only
 * one part of it comes again.
 */
final class Assembly {
    private final Jt808Limits limits;
    private final AtomicLong overall;
    private final Deque<LongMessage> open = new ArrayDeque<>();
    private int bytes;

    /** @param overall bytes held by all connections */
    Assembly(Jt808Limits limits, AtomicLong overall) {
        this.limits = limits;
        this.overall = overall;
    }

    /** What came of a part. */
    enum Outcome {
        /** It is kept, or was already. */
        TAKEN,
        /** More parts or bytes than any message may have. */
        TOO_LARGE,
        /** No room in memory now; the same later. */
        NO_ROOM
    }

    Outcome add(Frame part, Instant now) {
        forget(now);
        if (part.total() > limits.maxParts()) {
            return Outcome.TOO_LARGE;
        }
        var message = find(part);
        if (message == null) {
            if (open.size() == limits.openMessages()) {
                drop(open.getFirst());
            }
            message = begin(part, now);
        }
        int before = message.bytes();
        if (part.total() != message.total() || !message.has(part.index())) {
            if (bytes + part.bodyLength() > limits.maxAssembled()) {
                drop(message);
                return Outcome.TOO_LARGE;
            }
            if (overall.get() + part.bodyLength() > limits.maxAssembledOverall()) {
                return Outcome.NO_ROOM;
            }
        }
        if (!message.add(part, now)) {
            drop(message);
            message = begin(part, now);
            before = 0;
            message.add(part, now);
        }
        int more = message.bytes() - before;
        bytes += more;
        overall.addAndGet(more);
        return Outcome.TAKEN;
    }

    private LongMessage begin(Frame part, Instant now) {
        var message = new LongMessage(part, now);
        open.addLast(message);
        return message;
    }

    @Nullable
    LongMessage find(Frame part) {
        for (var message : open) {
            if (message.isOf(part)) {
                return message;
            }
        }
        return null;
    }

    /** One message of which a part has been missing for too long; it counts as asked for. */
    @Nullable
    LongMessage overdue(Instant now) {
        if (open.isEmpty()) {
            return null;
        }
        forget(now);
        for (var message : open) {
            if (message.overdue(now, limits)) {
                message.asked(now);
                return message;
            }
        }
        return null;
    }

    void settled(LongMessage message) {
        drop(message);
    }

    /** The connection is over. */
    void clear() {
        open.clear();
        overall.addAndGet(-bytes);
        bytes = 0;
    }

    private void forget(Instant now) {
        for (Iterator<LongMessage> each = open.iterator(); each.hasNext(); ) {
            var message = each.next();
            if (message.forgotten(now, limits)) {
                each.remove();
                release(message);
            }
        }
    }

    private void drop(LongMessage message) {
        if (open.remove(message)) {
            release(message);
        }
    }

    private void release(LongMessage message) {
        bytes -= message.bytes();
        overall.addAndGet(-message.bytes());
    }
}
