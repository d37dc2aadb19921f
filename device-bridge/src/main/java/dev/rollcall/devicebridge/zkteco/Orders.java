package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.devicebridge.port.OrderResult.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts orders into the protocol's words, and the terminal's answers into ours. Only ever the commands that stand here;
 * above all never {@code SHELL}, and never {@code CLEAR LOG}.
 *
 * <p>The number of a command is made of the order's id, so that any process finds the order to an answer again: it asks
 * which order is open and compares.
 */
final class Orders {
    /** Orders that come to an end here may each be followed by another; past that many the next poll goes on. */
    private static final int MOST_AT_ONCE = 4;

    /** As late as a record may come to be counted (D-1 row 4). */
    private static final Duration DRAIN_BACK = Duration.ofDays(30);
    /** A terminal's clock may be ahead. */
    private static final Duration DRAIN_AHEAD = Duration.ofDays(1);

    private static final int LONGEST_RESULTS = 64 * 1024;
    private static final Pattern RESULTS = Pattern.compile("\n(?=ID=)");
    private static final Pattern SUM = Pattern.compile("(?:^|[&\\s])Attlog(?:Sum|Count)=([0-9]{1,9})(?=[&\\s]|$)");
    private static final Pattern RESULT = Pattern.compile("(?:^|&)(ID|Return)=([A-Za-z0-9-]{1,16})(?=&|$)");

    private final Contacts contacts;
    private final DeviceContacts port;

    Orders(Contacts contacts, DeviceContacts port) {
        this.contacts = contacts;
        this.port = port;
    }

    /** The command that waits for a terminal, or {@code OK}. */
    DeviceResponse poll(Message message) {
        var open = order(contacts.poll(message));
        for (int done = 0; open != null && done < MOST_AT_ONCE; done++) {
            var over = overHere(open, message);
            if (over.isEmpty()) {
                return Answers.text("C:" + Hashes.nineDigits(open.id()) + ":" + command(open, message), message.at());
            }
            open = order(port.result(message.device(), over.get()));
        }
        return Answers.ok(message.at());
    }

    /** An order of another binding than the one the terminal is in is not carried out; an unwiped one is in the old (race 3). */
    private static @Nullable DeviceOrder order(ContactAnswer answer) {
        var order = answer.order();
        return order != null && order.epoch() == answer.epoch() ? order : null;
    }

    /** What becomes of an order that a terminal is not told. */
    private static Optional<OrderResult> overHere(DeviceOrder order, Message message) {
        if (!message.at().isBefore(order.notAfter())) {
            return Optional.of(new OrderResult(order.id(), State.EXPIRED, "", message.at()));
        }
        return order.step() == DeviceOrder.Step.FREEZE
                ? Optional.of(new OrderResult(
                        order.id(),
                        State.DONE,
                        "ADMS has no command for it: the server sends no more people, the terminal goes on recording",
                        message.at()))
                : Optional.empty();
    }

    private static String command(DeviceOrder order, Message message) {
        return switch (order.step()) {
            case DRAIN ->
                "DATA QUERY ATTLOG "
                        + window(
                                new DeviceOrder.Window(
                                        message.at().minus(DRAIN_BACK),
                                        message.at().plus(DRAIN_AHEAD)),
                                message);
            case COUNT -> "VERIFY SUM ATTLOG " + window(Objects.requireNonNull(order.window()), message);
            case WIPE -> "CLEAR ALL USERINFO";
            case FREEZE -> throw new IllegalStateException("a terminal cannot be told to freeze");
        };
    }

    /** By the terminal's own time. */
    private static String window(DeviceOrder.Window window, Message message) {
        ZoneOffset offset = message.profile().offset();
        return "StartTime=" + DeviceTime.IN_A_ROW.format(window.from().atOffset(offset)) + "\tEndTime="
                + DeviceTime.IN_A_ROW.format(window.to().atOffset(offset));
    }

    /** {@code ID=..&Return=..&CMD=..}, each beginning a line; other lines belong to the output of the one before. */
    DeviceResponse results(Message message) {
        int length = Math.min(message.body().length, LONGEST_RESULTS);
        var text = new String(message.body(), 0, length, StandardCharsets.ISO_8859_1);
        var open = order(contacts.beat(message));
        for (var line : RESULTS.split(text)) {
            var result = open == null ? null : result(line.strip(), open, message);
            if (result != null) {
                open = order(port.result(message.device(), result));
            }
        }
        return Answers.ok(message.at());
    }

    private static @Nullable OrderResult result(String line, DeviceOrder open, Message message) {
        String id = "";
        String code = "";
        var head = line.split("\n", 2)[0].strip();
        var found = RESULT.matcher(head);
        while (found.find()) {
            if (found.group(1).equals("ID")) {
                id = found.group(2);
            } else {
                code = found.group(2);
            }
        }
        if (!id.equals(Hashes.nineDigits(open.id())) || code.isEmpty()) {
            return null;
        }
        if (!code.equals("0")) {
            return new OrderResult(open.id(), State.FAILED, "Return=" + code, message.at());
        }
        return open.step() == DeviceOrder.Step.COUNT
                ? counted(line, open, message)
                : new OrderResult(open.id(), State.DONE, "", message.at());
    }

    /** A terminal that says it has counted and does not say what has not. */
    private static OrderResult counted(String lines, DeviceOrder open, Message message) {
        var sum = SUM.matcher(lines);
        return sum.find()
                ? new OrderResult(open.id(), State.DONE, "records=" + sum.group(1), message.at())
                : new OrderResult(open.id(), State.FAILED, "no AttlogSum", message.at());
    }
}
