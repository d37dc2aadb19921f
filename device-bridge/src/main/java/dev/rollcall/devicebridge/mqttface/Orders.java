package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.message.MqttTalk.Outgoing;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.OrderResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Orders in the family's own words, on one connection; and what the machine says came of them. */
final class Orders {
    /** A machine at work on one is not asked again before. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private static final int DETAIL = 200;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String REPLAY = "ManualPushRecords";
    private static final String WIPE = "DeleteAllPerson";
    private static final Set<String> ANSWERS = Set.of(REPLAY + "-Ack", WIPE + "-Ack");
    /** Long before any machine was made. */
    private static final String BEGINNING = "2000-01-01T00:00:00";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final DeviceContacts contacts;
    private final DeviceIdentity device;
    private final Replies replies;
    private final ZoneOffset offset;
    private @Nullable String told;
    private Instant toldAt = Instant.EPOCH;

    Orders(DeviceContacts contacts, DeviceIdentity device, Replies replies, ZoneOffset offset) {
        this.contacts = contacts;
        this.device = device;
        this.replies = replies;
        this.offset = offset;
    }

    /** What the machine has to be told after a contact. */
    List<Outgoing> after(ContactAnswer answer, Instant at) {
        var order = answer.order();
        if (order != null && order.step() == DeviceOrder.Step.FREEZE) {
            // nothing a machine of this family could do: from here on it is the roster that is not sent any more
            var next = contacts.result(
                            device,
                            new OrderResult(order.id(), OrderResult.State.DONE, "nothing to do on the device", at))
                    .order();
            order = next != null && next.step() == DeviceOrder.Step.FREEZE ? null : next;
        }
        return order == null
                        || order.step() == DeviceOrder.Step.COUNT // the family has no word for it
                        || !order.notAfter().isAfter(at)
                        || toldLately(order, at)
                ? List.of()
                : List.of(tell(order, at));
    }

    private boolean toldLately(DeviceOrder order, Instant at) {
        return order.id().equals(told) && at.isBefore(toldAt.plus(AGAIN));
    }

    private Outgoing tell(DeviceOrder order, Instant at) {
        told = order.id();
        toldAt = at;
        return order.step() == DeviceOrder.Step.DRAIN
                ? replies.command(REPLAY, order.id(), json -> {
                    var part = order.window();
                    json.writeStringField(
                            "TimeS",
                            part == null ? BEGINNING : TIME.format(part.from().atOffset(offset)));
                    json.writeStringField("TimeE", TIME.format((part == null ? at : part.to()).atOffset(offset)));
                })
                : replies.command(WIPE, order.id(), json -> json.writeNumberField("deleteall", 1));
    }

    /** The machine has answered a command; anything but the answer to an order is nobody's business here. */
    List<Outgoing> answered(FaceMessage message, Instant at) {
        var id = message.root().text("messageId");
        if (!ANSWERS.contains(message.operator()) || !ID.matcher(id).matches()) {
            return List.of();
        }
        var code = message.root().text("code");
        boolean done = (code.isEmpty() || code.equals("200"))
                && message.info().text("result").toLowerCase(Locale.ROOT).equals("ok");
        var state = done ? OrderResult.State.DONE : OrderResult.State.FAILED;
        var detail = done ? "" : plain("code " + code + ": " + message.info().text("detail"));
        return after(contacts.result(device, new OrderResult(id, state, detail, at)), at);
    }

    private static String plain(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(DETAIL, plain.codePointCount(0, plain.length()))));
    }
}
