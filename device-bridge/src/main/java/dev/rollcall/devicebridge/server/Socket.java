package dev.rollcall.devicebridge.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;

/** A listening socket. */
record Socket(Channel server) {
    private static final int BACKLOG = 1024;

    /** @throws DeviceServerFailed when the address cannot be listened on */
    static Socket open(Loops loops, Door door, String host) {
        var bound = new ServerBootstrap()
                .group(loops.acceptor(), loops.io())
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(door.pipeline())
                .bind(host, door.port())
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new DeviceServerFailed(host, door, bound.cause());
        }
        return new Socket(bound.channel());
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    /** No new connections; those that are open stay. */
    void close() {
        server.close().awaitUninterruptibly();
    }
}
