package dev.rollcall.domain.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The product's only source of the present. Runs with the system clock until a test moves it for
 * everybody ({@link #moveTo}), or the demo's loader binds one thread to a moment of the past ({@link
 * #at}) to send history through the front door (answers 8, 13).
 */
public final class ProductClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private final ThreadLocal<@Nullable Instant> bound = new ThreadLocal<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile Duration shift = Duration.ZERO;
    private volatile @Nullable Instant fixed;

    @Override
    public Instant instant() {
        var own = bound.get();
        if (own != null) {
            return own;
        }
        var standing = fixed;
        return standing != null ? standing : system.instant().plus(shift);
    }

    /** Runs the work with this thread's clock standing at that moment; other threads are untouched. */
    public <T> T at(Instant moment, Supplier<T> work) {
        var before = bound.get();
        bound.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                bound.remove();
            } else {
                bound.set(before);
            }
        }
    }

    /** Moves everybody's clock to that moment; it goes on from there. */
    public void moveTo(Instant moment) {
        fixed = null;
        shift = Duration.between(system.instant(), moment);
        followers.forEach(Runnable::run);
    }

    /** Stops everybody's clock at that moment. */
    public void stopAt(Instant moment) {
        fixed = moment;
        followers.forEach(Runnable::run);
    }

    /** Back to the system's time. */
    public void reset() {
        fixed = null;
        shift = Duration.ZERO;
        followers.forEach(Runnable::run);
    }

    /** True while this clock shows the system's time to everybody. */
    public boolean showsSystemTime() {
        return fixed == null && shift.isZero();
    }

    /** The follower is told after every move; the engine's own clock is kept in step that way. */
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product's instants are UTC; people's days are SiteTime");
    }
}
