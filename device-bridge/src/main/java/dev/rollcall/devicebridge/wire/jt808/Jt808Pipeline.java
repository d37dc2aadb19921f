package dev.rollcall.devicebridge.wire.jt808;

import dev.rollcall.devicebridge.message.ConversationProtocol;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.FrameConnection;
import dev.rollcall.devicebridge.wire.ReadGate;
import dev.rollcall.devicebridge.wire.Sessions;
import dev.rollcall.devicebridge.wire.StreamLimits;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.handler.flow.FlowControlHandler;

/** Puts the handlers of a terminal's connection together. */
public final class Jt808Pipeline extends ChannelInitializer<Channel> {
    private final ConversationProtocol<byte[]> protocol;
    private final StreamLimits limits;
    private final Workers workers;
    private final Connections connections;
    private final Sessions sessions;
    private final Traffic traffic;
    private final FrameWriter writer = new FrameWriter();
    /** Frames are short, and what is read beyond the one that is being worked on waits in memory. */
    private final RecvByteBufAllocator reads = new AdaptiveRecvByteBufAllocator(64, 512, 4096);

    /** @param protocol frames without their {@code 7e}, escaped, both ways */
    public Jt808Pipeline(
            ConversationProtocol<byte[]> protocol,
            StreamLimits limits,
            Workers workers,
            Connections connections,
            Sessions sessions,
            Traffic traffic) {
        this.protocol = protocol;
        this.limits = limits;
        this.workers = workers;
        this.connections = connections;
        this.sessions = sessions;
        this.traffic = traffic;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.config().setAutoRead(false).setRecvByteBufAllocator(reads);
        channel.pipeline()
                .addLast(new FrameSplitter())
                .addLast(writer)
                .addLast(new FlowControlHandler())
                .addLast(new FrameConnection<>(
                        byte[].class, protocol, limits, workers, connections, sessions, traffic, ReadGate.ALWAYS));
    }
}
