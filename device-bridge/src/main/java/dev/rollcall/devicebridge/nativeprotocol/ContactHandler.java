package dev.rollcall.devicebridge.nativeprotocol;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceOrder;
import java.io.IOException;
import java.util.Locale;

/** Answers {@code hello}, {@code beat} and {@code result}. */
final class ContactHandler {
    private final DeviceContacts contacts;
    private final DeadLetters deadLetters;
    private final ProtocolLimits limits;

    ContactHandler(DeviceContacts contacts, DeadLetters deadLetters, ProtocolLimits limits) {
        this.contacts = contacts;
        this.deadLetters = deadLetters;
        this.limits = limits;
    }

    DeviceResponse hello(Message message) {
        try {
            var hello = ContactReader.hello(message);
            var answer = contacts.hello(message.device(), hello);
            return Answers.ok(json -> {
                write(json, answer, message);
                json.writeNumberField("maxBatch", Math.min(answer.maxBatch(), limits.maxBatch()));
                json.writeNumberField("maxBody", limits.maxBody());
                json.writeObjectFieldStart("photo");
                json.writeStringField("mode", "presigned");
                json.writeNumberField("maxSize", limits.maxPhoto());
                json.writeEndObject();
            });
        } catch (Malformed unreadable) {
            return bury(message, unreadable);
        }
    }

    DeviceResponse beat(Message message) {
        try {
            var answer = contacts.beat(message.device(), ContactReader.beat(message));
            return Answers.ok(json -> write(json, answer, message));
        } catch (Malformed unreadable) {
            return bury(message, unreadable);
        }
    }

    DeviceResponse result(Message message) {
        try {
            var answer = contacts.result(message.device(), ContactReader.result(message));
            return Answers.ok(json -> write(json, answer, message));
        } catch (Malformed unreadable) {
            return bury(message, unreadable);
        }
    }

    private static void write(JsonGenerator json, ContactAnswer answer, Message message) throws IOException {
        json.writeNumberField("epoch", answer.epoch());
        Answers.serverTime(json, message.at());
        json.writeNumberField("beatSec", answer.beatEvery().toSeconds());
        json.writeNumberField("expectRoster", answer.rosterVersion());
        var order = answer.order();
        if (order != null && order.step() != DeviceOrder.Step.COUNT) {
            json.writeObjectFieldStart("cmd");
            json.writeStringField("id", order.id());
            json.writeStringField("kind", "unbind");
            json.writeStringField("order", order.step().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("epoch", order.epoch());
            json.writeStringField("notAfter", order.notAfter().toString());
            json.writeEndObject();
        }
    }

    private DeviceResponse bury(Message message, Malformed unreadable) {
        deadLetters.keep(message.asDeadLetter(unreadable.reason()));
        return Answers.malformedBody(unreadable.reason());
    }
}
