package dev.rollcall.devicebridge.wire.jt808;

import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.InMemoryPorts;
import dev.rollcall.devicebridge.jt808.Jt808Limits;
import dev.rollcall.devicebridge.jt808.Jt808Protocol;
import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireProfile;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Carriage;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.Sessions;
import dev.rollcall.devicebridge.wire.StreamLimits;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The protocol on a socket, on a free port, with the real time. */
public final class TerminalServer implements AutoCloseable {
    public final Fixture bridge = new Fixture(ProtocolLimits.DEFAULT, Clock.systemUTC());
    public final InMemoryPorts ports = bridge.ports;
    public final Traffic traffic = new Traffic();

    private final Workers workers = new Workers(4, 100, 1);
    private final Connections connections = new Connections(100, traffic);
    private final NioEventLoopGroup loops = new NioEventLoopGroup(2);
    private final Channel server;

    public TerminalServer(Duration frameTimeout) {
        var protocol = new Jt808Protocol(
                ports, ports, ports, ports, ports, ports, bridge.protocol, Clock.systemUTC(), Jt808Limits.DEFAULT);
        var limits = new StreamLimits(frameTimeout, Duration.ofSeconds(10), Duration.ofMillis(20));
        server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Jt808Pipeline(
                        protocol,
                        new Carriage(
                                limits,
                                workers,
                                new ByteBudget(1 << 20),
                                connections,
                                new Sessions(ports, Clock.systemUTC()),
                                traffic)))
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
    }

    public void account(String phone, String sn, String code, Map<String, String> profile) {
        ports.accounts.put(
                Wire.JT808 + " " + phone,
                new WireAccount(
                        new DeviceIdentity(sn, 3),
                        phone,
                        code.getBytes(StandardCharsets.US_ASCII),
                        new WireProfile(profile),
                        true));
    }

    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        connections.drain(Duration.ofSeconds(5));
        workers.stop(Duration.ofSeconds(1));
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
