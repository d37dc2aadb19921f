package dev.rollcall.devicebridge.wire;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;

/** The open connections: so many and not one more, and how to be rid of them without losing an answer. */
public final class Connections {
    /** Told to the handlers of every open connection when the server is about to stop. */
    public static final Object DRAIN = new Object() {
        @Override
        public String toString() {
            return "drain";
        }
    };

    private final int max;
    private final Traffic traffic;
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private volatile boolean draining;

    public Connections(int max, Traffic traffic) {
        this.max = max;
        this.traffic = traffic;
    }

    /** False when there are enough, or when we are about to stop. */
    public boolean add(Channel channel) {
        if (traffic.connections.incrementAndGet() > max || draining) {
            traffic.connections.decrementAndGet();
            traffic.refusedConnections.increment();
            return false;
        }
        open.add(channel);
        if (draining) {
            channel.pipeline().fireUserEventTriggered(DRAIN);
        }
        return true;
    }

    /** A connection that was added has closed. */
    public void removed() {
        traffic.connections.decrementAndGet();
    }

    /**
     * Closes every connection: at once where nothing is being worked on, after the answer where something is.
     *
     * @return true when all were closed in time; what is left is then cut off
     */
    public boolean drain(Duration patience) {
        draining = true;
        for (var channel : open) {
            channel.eventLoop().execute(() -> channel.pipeline().fireUserEventTriggered(DRAIN));
        }
        boolean all = open.newCloseFuture().awaitUninterruptibly(patience.toMillis());
        open.close().awaitUninterruptibly(Duration.ofSeconds(1).toMillis());
        return all;
    }
}
