package dev.rollcall.devicebridge.wire.jt808;

import dev.rollcall.devicebridge.message.ConversationProtocol;
import dev.rollcall.devicebridge.wire.Carriage;
import dev.rollcall.devicebridge.wire.FrameConnection;
import dev.rollcall.devicebridge.wire.ReadGate;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.handler.flow.FlowControlHandler;

/** Puts the handlers of a terminal's connection together. */
public final class Jt808Pipeline extends ChannelInitializer<Channel> {
    private final ConversationProtocol<byte[]> protocol;
    private final Carriage carriage;
    private final FrameWriter writer = new FrameWriter();
    /** Frames are short, and what is read beyond the one that is being worked on waits in memory. */
    private final RecvByteBufAllocator reads = new AdaptiveRecvByteBufAllocator(64, 512, 4096);

    /** @param protocol frames without their {@code 7e}, escaped, both ways */
    public Jt808Pipeline(ConversationProtocol<byte[]> protocol, Carriage carriage) {
        this.protocol = protocol;
        this.carriage = carriage;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.config().setAutoRead(false).setRecvByteBufAllocator(reads);
        channel.pipeline()
                .addLast(new FrameSplitter())
                .addLast(writer)
                .addLast(new FlowControlHandler())
                .addLast(new FrameConnection<>(
                        byte[].class,
                        protocol,
                        carriage.limits(),
                        carriage.workers(),
                        carriage.connections(),
                        carriage.sessions(),
                        carriage.traffic(),
                        ReadGate.ALWAYS));
    }
}
