package dev.rollcall.devicebridge.wire.mqtt;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.message.Watch;
import dev.rollcall.devicebridge.mqttface.FaceFixture;
import dev.rollcall.devicebridge.nativeprotocol.NativeMqtt;
import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import dev.rollcall.devicebridge.port.DeviceSessions;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.Sessions;
import dev.rollcall.devicebridge.wire.StreamLimits;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.ResourceLeakDetector;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** MQTT on a socket, on a free port, with the real time. */
public final class RunningMqtt implements AutoCloseable {
    private static final Clock REAL = Clock.systemUTC();

    static {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    }

    public final Fixture nativeBridge = new Fixture(ProtocolLimits.DEFAULT, REAL);
    public final FaceFixture face = new FaceFixture(REAL);
    public final ByteBudget budget = new ByteBudget(32 * 1024 * 1024);
    private final Traffic traffic = new Traffic();
    private final Workers workers = new Workers(4, 64, 1);
    private final NioEventLoopGroup loops = new NioEventLoopGroup(2);
    private final Connections connections = new Connections(100, traffic);
    private final Channel server;

    public RunningMqtt() {
        var limits = new MqttLimits(
                new StreamLimits(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMillis(20)),
                Duration.ofSeconds(10),
                Duration.ofMinutes(30));
        server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(new MqttPipeline(
                        List.of(new NativeMqtt(nativeBridge.protocol), face.signed, face.generic),
                        limits,
                        workers,
                        budget,
                        connections,
                        new Sessions(new Nobody(), REAL),
                        traffic,
                        new Watch(face.ports, REAL)))
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    private static final class Nobody implements DeviceSessions {
        @Override
        public void takeoverRefused(String sn, String remote, Instant at) {}

        @Override
        public Set<String> toEnd(Collection<Open> open) {
            return Set.of();
        }
    }

    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        connections.drain(Duration.ofSeconds(2));
        workers.stop(Duration.ofSeconds(1));
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
