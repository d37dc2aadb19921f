package dev.rollcall.devicebridge.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/** The event loops of all ports: one that accepts, some that read and write. */
record Loops(EventLoopGroup acceptor, EventLoopGroup io) {

    static Loops of(int ioThreads) {
        return new Loops(
                new NioEventLoopGroup(1, new DefaultThreadFactory("device-accept")),
                new NioEventLoopGroup(ioThreads, new DefaultThreadFactory("device-io")));
    }

    /**
     * Nobody gets in any more. The JDK keeps a closed port open until its selector runs again, so only the end of the
     * accepting loop means that it is closed.
     */
    void stopAccepting() {
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }

    void shutDown() {
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        io.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
