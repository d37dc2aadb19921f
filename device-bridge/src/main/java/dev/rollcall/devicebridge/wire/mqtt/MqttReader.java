package dev.rollcall.devicebridge.wire.mqtt;

import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttFrame.Broken.Fault;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageDecoder;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttIdentifierRejectedException;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Netty's packets in our words. The payload is copied out, so that no buffer outlives this handler. */
final class MqttReader extends MessageToMessageDecoder<MqttMessage> {
    private static final byte[] NOTHING = {};

    @Override
    protected void decode(ChannelHandlerContext ctx, MqttMessage packet, List<Object> out) {
        out.add(
                packet.decoderResult().isFailure()
                        ? broken(packet.decoderResult().cause())
                        : read(packet));
    }

    private static MqttFrame broken(@Nullable Throwable cause) {
        if (cause instanceof MqttUnacceptableProtocolVersionException) {
            return new MqttFrame.Broken(Fault.VERSION);
        }
        return new MqttFrame.Broken(cause instanceof MqttIdentifierRejectedException ? Fault.CLIENT_ID : Fault.PACKET);
    }

    private static MqttFrame read(MqttMessage packet) {
        return switch (packet.fixedHeader().messageType()) {
            case CONNECT -> connect((MqttConnectMessage) packet);
            case PUBLISH -> publish((MqttPublishMessage) packet);
            case SUBSCRIBE -> subscribe((MqttSubscribeMessage) packet);
            case UNSUBSCRIBE -> new MqttFrame.Unsubscribe(id(packet));
            case PUBACK -> new MqttFrame.PubAck(id(packet));
            case PINGREQ -> new MqttFrame.Ping();
            case DISCONNECT -> new MqttFrame.Disconnect();
            default -> new MqttFrame.Broken(Fault.PACKET);
        };
    }

    private static int id(MqttMessage packet) {
        return ((MqttMessageIdVariableHeader) packet.variableHeader()).messageId();
    }

    private static MqttFrame connect(MqttConnectMessage packet) {
        var head = packet.variableHeader();
        if (head.version() > MqttVersion.MQTT_3_1_1.protocolLevel()) {
            return new MqttFrame.Broken(Fault.VERSION_5);
        }
        var body = packet.payload();
        var user = body.userName();
        var password = body.passwordInBytes();
        return new MqttFrame.Connect(
                body.clientIdentifier(),
                user == null ? "" : user,
                password == null ? NOTHING : password,
                head.keepAliveTimeSeconds());
    }

    private static MqttFrame publish(MqttPublishMessage packet) {
        int qos = packet.fixedHeader().qosLevel().value();
        ByteBuf payload = packet.payload();
        return new MqttFrame.Publish(
                packet.variableHeader().topicName(),
                qos,
                qos == 0 ? null : (Integer) packet.variableHeader().packetId(),
                ByteBufUtil.getBytes(payload));
    }

    private static MqttFrame subscribe(MqttSubscribeMessage packet) {
        var filters = packet.payload().topicSubscriptions().stream()
                .map(MqttTopicSubscription::topicFilter)
                .toList();
        return filters.isEmpty()
                ? new MqttFrame.Broken(Fault.PACKET)
                : new MqttFrame.Subscribe(packet.variableHeader().messageId(), filters);
    }
}
