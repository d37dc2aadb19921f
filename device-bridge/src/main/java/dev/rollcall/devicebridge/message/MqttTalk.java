package dev.rollcall.devicebridge.message;

import dev.rollcall.devicebridge.message.Conversation.Guest;
import dev.rollcall.devicebridge.port.RawBytes;
import java.util.List;
import java.util.Optional;

/**
 * What is said over one connection of a device that is an MQTT client, which has been let in. Called by one thread at a
 * time, which may wait; what is promised is durable when {@link #take} returns. Never throws for anything a device sends.
 */
public interface MqttTalk {

    /** The device, once it has proven itself: at connect, or by its first signed message. */
    Optional<Guest> guest();

    /** Bytes of the largest payload that is worth reading. */
    int maxPayload();

    /** Whether the device may publish there. */
    boolean mayPublish(String topic);

    /** Whether the device may listen there; a filter may hold wildcards. */
    boolean mayListen(String filter);

    /** The device published where it must not; to be noted before it is shut out. */
    void strayed(String topic);

    /** Handles a message. */
    Handled take(String topic, byte[] payload);

    /** The part of a payload, from the device or to it, that proves nothing about who sent it. */
    default RawBytes show(byte[] payload) {
        return RawBytes.of(payload);
    }

    /**
     * A message to the device.
     *
     * @param payload UTF-8 JSON
     */
    record Outgoing(String topic, byte[] payload) {}

    /**
     * What was done about a message.
     *
     * @param messages to the device, in order
     * @param settled false when nothing may be said that could be taken for "stored": the broker's own acknowledgement
     *     is withheld too, and nothing more is read for a moment
     */
    record Handled(List<Outgoing> messages, boolean settled) {
        /** Done, and nothing to say. */
        public static final Handled SILENT = new Handled(List.of(), true);

        /** Not taken. */
        public static final Handled WITHHELD = new Handled(List.of(), false);

        public Handled {
            messages = List.copyOf(messages);
        }

        /** Done, with these messages. */
        public static Handled settled(List<Outgoing> messages) {
            return new Handled(messages, true);
        }
    }
}
