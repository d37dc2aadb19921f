package dev.rollcall.devicebridge.wire;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Bytes of request bodies that may be held at once, over all connections. */
public final class ByteBudget {
    private final long limit;
    private final AtomicLong used = new AtomicLong();

    public ByteBudget(long limit) {
        this.limit = limit;
    }

    /** Null when there is not that much left. */
    @Nullable
    public Share take(long bytes) {
        if (used.addAndGet(bytes) > limit) {
            used.addAndGet(-bytes);
            return null;
        }
        return new Share(bytes);
    }

    /** Bytes held now. */
    public long used() {
        return used.get();
    }

    /** Bytes held for one request; given back once, however often it is said. */
    public final class Share {
        private final long bytes;
        private final AtomicBoolean given = new AtomicBoolean();

        private Share(long bytes) {
            this.bytes = bytes;
        }

        public void giveBack() {
            if (given.compareAndSet(false, true)) {
                used.addAndGet(-bytes);
            }
        }
    }
}
