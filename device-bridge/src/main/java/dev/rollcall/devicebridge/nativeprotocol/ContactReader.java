package dev.rollcall.devicebridge.nativeprotocol;

import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.Hello;
import dev.rollcall.devicebridge.port.OrderResult;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes {@code hello} and {@code beat} apart. */
final class ContactReader {
    private static final int NAME = 64;
    private static final int DETAIL = 200;
    private static final int MOST_CHILDREN = 64;

    private ContactReader() {}

    static Hello hello(Message message) throws Malformed {
        var fields = Json.read(message.body());
        var clock = fields.time("clock");
        return new Hello(
                fields.identifier("boot"),
                fields.optionalText("fw", NAME),
                fields.optionalText("hw", NAME),
                fields.optionalText("model", NAME),
                fields.optionalInt("epoch", 0, Integer.MAX_VALUE),
                fields.optionalNumber("lastSeq", 0, Long.MAX_VALUE),
                fields.optionalNumber("lastAckedSeq", 0, Long.MAX_VALUE),
                fields.optionalInt("backlog", 0, Integer.MAX_VALUE),
                clock,
                fields.optionalNumber("rosterVersion", 0, Long.MAX_VALUE),
                fields.optionalText("rosterHash", 128),
                fields.texts("caps", 32, 32),
                skew(clock, message),
                message.at());
    }

    static Beat beat(Message message) throws Malformed {
        var fields = Json.read(message.body());
        var clock = fields.time("clock");
        return new Beat(
                clock,
                fields.optionalInt("backlog", 0, Integer.MAX_VALUE),
                fields.optionalNumber("lastSeq", 0, Long.MAX_VALUE),
                fields.optionalNumber("free", 0, Long.MAX_VALUE),
                fields.optionalDecimal("temp", -100, 200),
                fields.texts("doors", 16, 32),
                children(fields),
                skew(clock, message),
                message.at());
    }

    static OrderResult result(Message message) throws Malformed {
        var fields = Json.read(message.body());
        var id = fields.identifier("id");
        var detail = fields.optionalText("detail", DETAIL);
        return new OrderResult(id, state(fields), detail == null ? "" : detail, message.at());
    }

    private static OrderResult.State state(Fields fields) throws Malformed {
        var word = fields.text("state", NAME);
        return Arrays.stream(OrderResult.State.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Fields.invalid("state"));
    }

    private static List<Beat.Child> children(Fields fields) throws Malformed {
        var children = new ArrayList<Beat.Child>();
        for (var node : fields.array("children", MOST_CHILDREN)) {
            var child = new Fields(node);
            children.add(new Beat.Child(child.identifier("sn"), child.flag("online")));
        }
        return children;
    }

    private static Duration skew(OffsetDateTime clock, Message message) {
        return Duration.between(message.at(), clock.toInstant());
    }
}
