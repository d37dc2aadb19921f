package dev.rollcall.devicebridge.wire.mqtt;

import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttProtocol;
import dev.rollcall.devicebridge.message.Watch;
import dev.rollcall.devicebridge.wire.ByteBudget;
import dev.rollcall.devicebridge.wire.Connections;
import dev.rollcall.devicebridge.wire.FrameConnection;
import dev.rollcall.devicebridge.wire.Sessions;
import dev.rollcall.devicebridge.wire.Traffic;
import dev.rollcall.devicebridge.wire.Workers;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import java.util.List;

/** Puts the handlers of an MQTT connection together. Expects a socket with auto-read off, and turns it off itself. */
public final class MqttPipeline extends ChannelInitializer<Channel> {
    /** The cutter judges lengths; the decoder is only kept from doing so by its own, smaller default. */
    private static final int ANY_LENGTH = 268_435_455;

    private static final int LONGEST_CLIENT_ID = 128;

    private final List<MqttProtocol> protocols;
    private final MqttLimits limits;
    private final Workers workers;
    private final ByteBudget budget;
    private final Connections connections;
    private final Sessions sessions;
    private final Traffic traffic;
    private final Watch watch;

    /**
     * @param protocols asked in this order whose connect it is
     * @param budget shared with whatever else holds bodies of messages; at least three times the largest frame of any protocol
     */
    public MqttPipeline(
            List<MqttProtocol> protocols,
            MqttLimits limits,
            Workers workers,
            ByteBudget budget,
            Connections connections,
            Sessions sessions,
            Traffic traffic,
            Watch watch) {
        this.protocols = List.copyOf(protocols);
        this.limits = limits;
        this.workers = workers;
        this.budget = budget;
        this.connections = connections;
        this.sessions = sessions;
        this.traffic = traffic;
        this.watch = watch;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.config().setAutoRead(false);
        var cutter = new FrameCutter(budget, traffic, limits.connectTimeout());
        channel.pipeline()
                .addLast(cutter)
                .addLast(new MqttDecoder(ANY_LENGTH, LONGEST_CLIENT_ID, true))
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new MqttReader())
                .addLast(new MqttWriter(cutter))
                .addLast(new FrameConnection<>(
                        MqttFrame.class,
                        watch.over(remote -> new MqttConversation(protocols, limits, remote, cutter::giveBack)),
                        limits.stream(),
                        workers,
                        connections,
                        sessions,
                        traffic,
                        cutter));
    }
}
