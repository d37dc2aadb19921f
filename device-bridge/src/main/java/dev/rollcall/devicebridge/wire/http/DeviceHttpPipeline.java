package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.HttpProtocol;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.flow.FlowControlHandler;
import java.util.List;

/**
 * Puts the handlers of a connection together. There is no decompressor: a small body that unpacks into a large one has
 * no way in.
 */
public final class DeviceHttpPipeline extends ChannelInitializer<Channel> {
    private final Bounds bounds;
    private final Connections connections;

    public DeviceHttpPipeline(
            List<HttpProtocol> protocols,
            HttpLimits limits,
            Workers workers,
            ByteBudget budget,
            Connections connections,
            Traffic traffic) {
        this.bounds = new Bounds(List.copyOf(protocols), limits, workers, budget, traffic);
        this.connections = connections;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.config().setAutoRead(false);
        var deadlines = new Deadlines(bounds.limits(), bounds.traffic());
        channel.pipeline()
                .addLast(deadlines)
                .addLast(new StrictRequestDecoder())
                .addLast(new HttpResponseEncoder())
                .addLast(new FlowControlHandler())
                .addLast(new DeviceConnection(bounds, connections, deadlines));
    }
}
