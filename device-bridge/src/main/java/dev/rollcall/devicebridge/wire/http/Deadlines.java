package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.wire.Traffic;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes the connection of a client that takes too long. Each phase of a request has a deadline as a whole, so a byte
 * now and then does not help.
 */
final class Deadlines extends ChannelInboundHandlerAdapter {
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final HttpLimits limits;
    private final Traffic traffic;
    private Phase phase = Phase.HEADER;
    private @Nullable ScheduledFuture<?> timer;
    private @Nullable ChannelHandlerContext context;

    Deadlines(HttpLimits limits, Traffic traffic) {
        this.limits = limits;
        this.traffic = traffic;
    }

    /** Where a connection is in the course of a request. */
    enum Phase {
        /** Nothing of a next request is there. */
        IDLE,
        /** The header is coming in, or the client has connected and said nothing yet. */
        HEADER,
        /** The body of a message is coming in. */
        BODY,
        /** The body of a photo is coming in. */
        PHOTO,
        /** It is our turn; no deadline. */
        WORKING,
        /** The answer is on its way. */
        WRITING,
        /** Our side is closed; what still comes in is thrown away, so that the last answer is not lost to a reset. */
        CLOSING
    }

    Phase phase() {
        return phase;
    }

    /** On the event loop only. */
    void enter(Phase next) {
        phase = next;
        var running = timer;
        if (running != null) {
            running.cancel(false);
        }
        var limit = limit(next);
        var ctx = context;
        timer = limit == null || ctx == null || !ctx.channel().isActive()
                ? null
                : ctx.executor().schedule(() -> expire(ctx), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private @Nullable Duration limit(Phase of) {
        return switch (of) {
            case IDLE -> limits.idleTimeout();
            case HEADER -> limits.headerTimeout();
            case BODY -> limits.bodyTimeout();
            case PHOTO -> limits.photoTimeout();
            case WRITING -> limits.writeTimeout();
            case CLOSING -> LINGER;
            case WORKING -> null;
        };
    }

    private void expire(ChannelHandlerContext ctx) {
        if (phase != Phase.IDLE && phase != Phase.CLOSING) {
            traffic.slowClients.increment();
        }
        ctx.close();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        enter(Phase.HEADER);
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (phase == Phase.IDLE) {
            enter(Phase.HEADER);
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        enter(Phase.WORKING); // no deadline any more
        ctx.fireChannelInactive();
    }
}
