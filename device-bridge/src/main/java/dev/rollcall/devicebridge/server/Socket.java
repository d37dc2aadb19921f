package dev.rollcall.devicebridge.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** The listening socket and the event loops of its connections. */
record Socket(Channel server, EventLoopGroup acceptor, EventLoopGroup loops) {
    private static final int BACKLOG = 1024;

    static Socket open(DeviceServerProperties properties, ChannelHandler pipeline) {
        var acceptor = new NioEventLoopGroup(1, new DefaultThreadFactory("device-accept"));
        var loops = new NioEventLoopGroup(properties.ioThreads(), new DefaultThreadFactory("device-io"));
        var bound = new ServerBootstrap()
                .group(acceptor, loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(pipeline)
                .bind(properties.host(), properties.port())
                .awaitUninterruptibly();
        var socket = new Socket(bound.channel(), acceptor, loops);
        if (!bound.isSuccess()) {
            socket.shutDown();
            throw new DeviceServerFailed(properties.host(), properties.port(), bound.cause());
        }
        return socket;
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /**
     * No new connections; those that are open stay. The JDK keeps a closed port open until its selector runs again, so
     * only the end of the accepting loop means that nobody gets in.
     */
    void close() {
        server.close().awaitUninterruptibly();
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }

    void shutDown() {
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
