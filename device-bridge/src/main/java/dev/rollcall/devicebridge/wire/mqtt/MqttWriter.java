package dev.rollcall.devicebridge.wire.mqtt;

import dev.rollcall.devicebridge.message.MqttFrame;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageEncoder;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPubAckMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import java.util.List;

/** Our words in Netty's packets; lets larger frames in once a client has been let in. */
final class MqttWriter extends MessageToMessageEncoder<MqttFrame> {
    private static final int REFUSED = 0x80;

    private final FrameCutter cutter;

    MqttWriter(FrameCutter cutter) {
        this.cutter = cutter;
    }

    @Override
    protected void encode(ChannelHandlerContext ctx, MqttFrame frame, List<Object> out) {
        if (frame instanceof MqttFrame.Publish publish) {
            out.add(publish(publish));
        } else if (frame instanceof MqttFrame.PubAck taken) {
            out.add(new MqttPubAckMessage(head(MqttMessageType.PUBACK), id(taken.packetId())));
        } else if (frame instanceof MqttFrame.ConnAck answer) {
            out.add(connAck(answer));
        } else if (frame instanceof MqttFrame.SubAck answer) {
            out.add(subAck(answer));
        } else if (frame instanceof MqttFrame.UnsubAck answer) {
            out.add(new MqttUnsubAckMessage(head(MqttMessageType.UNSUBACK), id(answer.packetId())));
        } else if (frame instanceof MqttFrame.Pong) {
            out.add(MqttMessage.PINGRESP);
        } else {
            throw new IllegalArgumentException("a server does not send " + frame);
        }
    }

    private static MqttFixedHeader head(MqttMessageType type) {
        return new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0);
    }

    private static MqttMessageIdVariableHeader id(int packetId) {
        return MqttMessageIdVariableHeader.from(packetId);
    }

    private static MqttMessage publish(MqttFrame.Publish publish) {
        return new MqttPublishMessage(
                head(MqttMessageType.PUBLISH),
                new MqttPublishVariableHeader(publish.topic(), 0),
                Unpooled.wrappedBuffer(publish.payload()));
    }

    private MqttMessage connAck(MqttFrame.ConnAck answer) {
        if (answer.code() == MqttFrame.ConnAck.Code.ACCEPTED) {
            cutter.allow(answer.largest());
        }
        return new MqttConnAckMessage(
                head(MqttMessageType.CONNACK), new MqttConnAckVariableHeader(code(answer.code()), false));
    }

    private static MqttConnectReturnCode code(MqttFrame.ConnAck.Code code) {
        return switch (code) {
            case ACCEPTED -> MqttConnectReturnCode.CONNECTION_ACCEPTED;
            case VERSION_REFUSED -> MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION;
            case VERSION_5_REFUSED -> MqttConnectReturnCode.CONNECTION_REFUSED_UNSUPPORTED_PROTOCOL_VERSION;
            case CLIENT_ID_REFUSED -> MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
            case UNAVAILABLE -> MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
            case CREDENTIALS_REFUSED -> MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
        };
    }

    private static MqttMessage subAck(MqttFrame.SubAck answer) {
        var codes = answer.granted().stream()
                .map(granted -> granted ? MqttQoS.AT_MOST_ONCE.value() : REFUSED)
                .toList();
        return new MqttSubAckMessage(head(MqttMessageType.SUBACK), id(answer.packetId()), new MqttSubAckPayload(codes));
    }
}
