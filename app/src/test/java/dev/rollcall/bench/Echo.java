package dev.rollcall.bench;

import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * A server that sends back what it is sent and nothing else, or clients of it that send the frames devices send. Each in a JVM
 * of its own; says {@code echo port=PORT}, or {@code echo rate=R} in punches per second.
 */
final class Echo {
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP_SECONDS = 3;
    private static final int SECONDS = 5;

    private Echo() {}

    /** @param arguments nothing for the server; its port and punches of a frame for the clients */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            serve();
        } else {
            System.out.println("echo rate="
                    + clients(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])) + " connections="
                    + CONNECTIONS);
        }
    }

    private static void serve() throws InterruptedException {
        var server = new ServerBootstrap()
                .group(new NioEventLoopGroup(2))
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline().addLast(new Back());
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        System.out.println("echo port=" + ((InetSocketAddress) server.localAddress()).getPort());
        server.closeFuture().sync();
    }

    private static final class Back extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ctx.write(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            ctx.flush();
        }
    }

    private static long clients(int port, int batch) throws InterruptedException {
        var frames = new AtomicLong();
        var frame = frame(batch);
        for (var c = 0; c < CONNECTIONS; c++) {
            var thread = new Thread(() -> sendAndHear(port, frame, frames), "echo-" + c);
            thread.setDaemon(true);
            thread.start();
        }
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        var before = frames.get();
        TimeUnit.SECONDS.sleep(SECONDS);
        return (frames.get() - before) * batch / SECONDS;
    }

    private static byte[] frame(int batch) {
        var device = SimDevice.of("SIM-0001", "00".repeat(32), 0, "echo");
        var now = Instant.now();
        var records = new ArrayList<>(IntStream.range(0, batch)
                .mapToObj(i -> device.record(SimPunch.of("W-" + i, now.atOffset(ZoneOffset.ofHours(8)), "IN")))
                .toList());
        return new DeviceMessages().punches(device, records, now).toHttp("127.0.0.1");
    }

    private static void sendAndHear(int port, byte[] frame, AtomicLong frames) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            for (; ; ) {
                socket.getOutputStream().write(frame);
                if (socket.getInputStream().readNBytes(frame.length).length < frame.length) {
                    throw new IOException("hung up");
                }
                frames.incrementAndGet();
            }
        } catch (IOException over) {
            System.out.println("echo broken: " + over.getMessage());
        }
    }
}
