package dev.rollcall.devicebridge.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A control packet of MQTT 3.1.1, as far as devices and this server use it. */
public sealed interface MqttFrame {

    /**
     * A client introduces itself. What it says about a last will or a kept session is not passed on: nothing follows from
     * either here.
     *
     * @param clientId may be empty
     * @param user empty when it gave none
     * @param password empty when it gave none; never logged
     * @param keepAlive seconds, 0 to 65535; 0 for a client that does not want to be bound
     */
    record Connect(String clientId, String user, byte[] password, int keepAlive) implements MqttFrame {

        /** Leaves out the password. */
        @Override
        public String toString() {
            return "Connect[keepAlive=" + keepAlive + "]";
        }
    }

    /**
     * A message, either way.
     *
     * @param qos 0 to 2
     * @param packetId null with {@code qos} 0
     * @param payload not to be changed afterwards
     */
    record Publish(String topic, int qos, @Nullable Integer packetId, byte[] payload) implements MqttFrame {

        /** Leaves out the payload, which may be about a person. */
        @Override
        public String toString() {
            return "Publish[qos=%d, %d bytes]".formatted(qos, payload.length);
        }
    }

    /** Somebody wants messages; at least one filter. */
    record Subscribe(int packetId, List<String> filters) implements MqttFrame {
        public Subscribe {
            filters = List.copyOf(filters);
        }
    }

    /** Somebody wants no more messages. */
    record Unsubscribe(int packetId) implements MqttFrame {}

    /** A message was taken in; either way. */
    record PubAck(int packetId) implements MqttFrame {}

    /** A sign of life of the connection itself. */
    record Ping() implements MqttFrame {}

    /** The client is about to hang up. */
    record Disconnect() implements MqttFrame {}

    /** Bytes that are no packet we take. */
    record Broken(Fault fault) implements MqttFrame {

        /** What is the matter with them. */
        public enum Fault {
            /** Another version of the protocol than 3.1 and 3.1.1. */
            VERSION,
            /** Version 5, whose clients read return codes of their own. */
            VERSION_5,
            /** A client id that the protocol does not allow. */
            CLIENT_ID,
            /** Ill-formed, or a packet that a client does not send. */
            PACKET
        }
    }

    /**
     * Answers a connect. A session of earlier is never present.
     *
     * @param largest bytes of a frame that the client may send from now on; not on the wire
     */
    record ConnAck(Code code, int largest) implements MqttFrame {

        /** The return codes. */
        public enum Code {
            ACCEPTED,
            VERSION_REFUSED,
            /** The same in the words of version 5. */
            VERSION_5_REFUSED,
            CLIENT_ID_REFUSED,
            /** Nothing is wrong with the client; it may come again. */
            UNAVAILABLE,
            /** Unknown, disabled, or not proven: which, is not said. */
            CREDENTIALS_REFUSED
        }
    }

    /** Answers a subscribe; {@code granted} in the order of the filters. */
    record SubAck(int packetId, List<Boolean> granted) implements MqttFrame {
        public SubAck {
            granted = List.copyOf(granted);
        }
    }

    /** Answers an unsubscribe. */
    record UnsubAck(int packetId) implements MqttFrame {}

    /** Answers a ping. */
    record Pong() implements MqttFrame {}
}
