package dev.rollcall.devicebridge.wire.mqtt;

import dev.rollcall.devicebridge.message.Glimpse;
import dev.rollcall.devicebridge.message.MqttFrame;
import dev.rollcall.devicebridge.message.MqttTalk;
import dev.rollcall.devicebridge.port.RawBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Packets for somebody who watches the device, under their names in the standard. */
final class Glimpses {
    private Glimpses() {}

    static Glimpse of(MqttFrame frame, MqttTalk talk) {
        if (frame instanceof MqttFrame.Publish publish) {
            return Glimpse.text(named("PUBLISH", publish.topic(), talk), talk.show(publish.payload()));
        }
        if (frame instanceof MqttFrame.Subscribe subscribe) {
            return words("SUBSCRIBE", subscribe.filters());
        }
        if (frame instanceof MqttFrame.SubAck answer) {
            return words("SUBACK", answer.granted());
        }
        if (frame instanceof MqttFrame.Connect connect) {
            return words("CONNECT", List.of("keepAlive=" + connect.keepAlive()));
        }
        if (frame instanceof MqttFrame.ConnAck answer) {
            return words("CONNACK " + answer.code(), List.of());
        }
        if (frame instanceof MqttFrame.Broken broken) {
            return words("BROKEN " + broken.fault(), List.of());
        }
        return words(plain(frame), List.of());
    }

    /** A topic that is none of its own is not repeated: it may be anything. */
    private static String named(String packet, String topic, MqttTalk talk) {
        return talk.mayPublish(topic) || talk.mayListen(topic) ? packet + " " + topic : packet + " ?";
    }

    private static String plain(MqttFrame frame) {
        if (frame instanceof MqttFrame.PubAck answer) {
            return "PUBACK #" + answer.packetId();
        }
        if (frame instanceof MqttFrame.Ping) {
            return "PINGREQ";
        }
        if (frame instanceof MqttFrame.Pong) {
            return "PINGRESP";
        }
        if (frame instanceof MqttFrame.Unsubscribe) {
            return "UNSUBSCRIBE";
        }
        return frame instanceof MqttFrame.UnsubAck ? "UNSUBACK" : "DISCONNECT";
    }

    private static Glimpse words(String label, List<?> words) {
        var text = words.stream().map(Object::toString).collect(Collectors.joining("\n"));
        return Glimpse.text(label, RawBytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
