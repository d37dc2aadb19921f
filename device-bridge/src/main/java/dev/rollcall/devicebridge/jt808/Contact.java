package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.message.TransportAnswers;
import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.Hello;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Signs of life in the standard's own words, which carry no clock. What the terminal is asked to do follows the general
 * answer as 8900 of type F3: the standard has no word for it.
 */
final class Contact {
    private static final int NAME = 64;

    private final DeviceContacts contacts;

    Contact(DeviceContacts contacts) {
        this.contacts = contacts;
    }

    /** After a login. */
    Reply hello(DeviceIdentity device, String software, String imei, @Nullable String model, Instant now) {
        return told(contacts.hello(device, facts(fact(software), fact(imei), model == null ? null : fact(model), now)));
    }

    /** The terminal has said more of itself. */
    Reply attributes(DeviceIdentity device, TerminalAttributes attributes, Instant now) {
        var facts = facts(fact(attributes.firmware()), fact(attributes.hardware()), fact(attributes.model()), now);
        return told(contacts.hello(device, facts));
    }

    /** 0002. */
    Reply beat(DeviceIdentity device, Instant now) {
        return told(contacts.beat(device, new Beat(null, null, null, null, null, List.of(), List.of(), null, now)));
    }

    private static Hello facts(
            @Nullable String firmware, @Nullable String hardware, @Nullable String model, Instant now) {
        return new Hello(
                null, firmware, hardware, model, null, null, null, null, null, null, null, List.of(), null, now);
    }

    /** Text that is fit to be shown and to be kept; null when it is not, or says nothing. */
    static @Nullable String fact(String text) {
        var trimmed = text.strip();
        boolean plain = trimmed.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\ufffd');
        return trimmed.isEmpty() || trimmed.length() > NAME || !plain ? null : trimmed;
    }

    private static Reply told(ContactAnswer answer) {
        var order = answer.order();
        if (order == null || order.step() == DeviceOrder.Step.COUNT) {
            return Reply.ok();
        }
        var json = TransportAnswers.object(fields -> {
            fields.writeObjectFieldStart("cmd");
            fields.writeStringField("id", order.id());
            fields.writeStringField("kind", "unbind");
            fields.writeStringField("order", order.step().name().toLowerCase(Locale.ROOT));
            fields.writeNumberField("epoch", order.epoch());
            fields.writeStringField("notAfter", order.notAfter().toString());
            fields.writeEndObject();
        });
        return Reply.ok().and(MessageId.TRANSPARENT_DOWN, new Transparent(Transparent.BEAT, json).body());
    }
}
