package dev.rollcall.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.device.DeviceCard;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** The parts of a device's page, each from what the reader may see. */
final class DeviceParts {
    private final Times times;

    DeviceParts(Times times) {
        this.times = times;
    }

    Component master(DeviceCard card) {
        var row = card.row();
        var facts = facts();
        fact(facts, "sn", mono(row.sn()));
        fact(facts, "vendor", new Span(row.vendor()));
        fact(facts, "model", new Span(row.model()));
        fact(facts, "provider", new Span(Objects.requireNonNullElse(card.provider(), DeviceWords.NEVER)));
        fact(facts, "firmware", new Span(Objects.requireNonNullElse(card.firmware(), DeviceWords.NEVER)));
        fact(facts, "registered", new Span(DeviceWords.moment(card.registeredAt(), times)));
        return facts;
    }

    Component wire(DeviceCard card) {
        var wire = card.wire();
        if (wire == null) {
            return new Paragraph(Labels.text("device.wire.none"));
        }
        var facts = facts();
        fact(facts, "wire", new Span(Labels.of("device.wire", wire)));
        fact(facts, "login", mono(card.login()));
        new TreeMap<>(card.settings())
                .forEach((name, value) -> facts.add(
                        new DescriptionList.Term(DeviceWords.setting(name)),
                        new DescriptionList.Description(mono(DeviceWords.settingValue(name, value)))));
        return facts;
    }

    Component bindings(DeviceCard card) {
        return list("device.none.bindings", card.bindings(), this::binding);
    }

    private Component binding(DeviceCard.Binding binding) {
        var project = Objects.requireNonNullElse(binding.projectName(), Labels.text("device.otherProject"));
        var until = binding.until();
        var line = new Div(
                new Span(project),
                new StatusChip(Labels.text("device.epoch", binding.epoch()), until == null ? Tone.GOOD : Tone.NEUTRAL));
        line.addClassName("device-line");
        var where = binding.gate().isEmpty()
                ? Labels.text("device.carried")
                : Labels.text("unbind.gate", binding.gate(), DeviceWords.lane(binding.lane()));
        var gateway = binding.gatewaySn();
        var about = new Div(Labels.text(
                "device.bindingAbout",
                where,
                until == null
                        ? Labels.text("unbind.boundSince", times.moment(binding.since()))
                        : Labels.text("unbind.boundUntil", times.moment(binding.since()), times.moment(until))));
        about.addClassNames("secondary", "small");
        if (gateway != null) {
            about.add(new Span(Labels.text("device.throughGateway", gateway)));
        }
        return new Div(line, about);
    }

    Component health(DeviceCard card) {
        var facts = facts();
        var skew = card.skew();
        var clock = new Span(DeviceWords.clock(card.clock()));
        if (skew != null) {
            clock.add(new Span(DeviceWords.skew(skew)));
        }
        clock.addClassName("device-line");
        fact(facts, "clock", clock);
        fact(facts, "contact", new Span(DeviceWords.moment(card.row().lastContactAt(), times)));
        fact(facts, "backlog", new Span(DeviceFacts.backlog(card.backlog())));
        return facts;
    }

    /** Today as a bar: green in contact; the same in words below it. */
    Component online(DeviceCard card) {
        var from = SiteTime.startOf(times.today());
        var bar = new Div();
        bar.addClassName("day-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        var whole = Duration.ofDays(1).toMillis();
        var words = new StringBuilder();
        for (var span : card.online()) {
            var part = new Span();
            part.addClassNames("day-segment", "day-online");
            part.getStyle()
                    .set("left", percent(from, span.from(), whole))
                    .set("width", percent(span.from(), span.to(), whole));
            bar.add(part);
            words.append(words.isEmpty() ? "" : Labels.text("device.span.and"))
                    .append(Labels.text("device.span", times.clockTime(span.from()), times.clockTime(span.to())));
        }
        var said = new Paragraph(
                words.isEmpty() ? Labels.text("device.none.online") : Labels.text("device.spans", words.toString()));
        said.addClassNames("secondary", "small");
        return new Div(bar, said);
    }

    private static String percent(Instant from, Instant to, long whole) {
        return String.format(
                Locale.ROOT, "%.2f%%", 100.0 * Duration.between(from, to).toMillis() / whole);
    }

    Component alerts(DeviceCard card) {
        return list("device.none.alerts", card.alerts(), alert -> {
            var ended = alert.endedAt();
            var line = new Div(
                    new StatusChip(Labels.of("device.alert", alert.kind()), ended == null ? Tone.BAD : Tone.NEUTRAL),
                    new Span(
                            ended == null
                                    ? Labels.text("device.alertSince", times.moment(alert.raisedAt()))
                                    : Labels.text(
                                            "device.alertEnded", times.moment(alert.raisedAt()), times.moment(ended))));
            line.addClassName("device-line");
            return line;
        });
    }

    Component commands(DeviceCard card) {
        return list("device.none.commands", card.commands(), command -> {
            var cause = command.cause();
            var line = new Div(
                    new StatusChip(
                            Labels.text("unbind.step." + command.step()),
                            command.state().equals("FAILED") ? Tone.BAD : Tone.ACTION),
                    new Span(Labels.text("device.commandTries", times.moment(command.createdAt()), command.tries())));
            if (cause != null) {
                line.add(new Span(Labels.text("unbind.cause." + cause)));
            }
            line.addClassName("device-line");
            return line;
        });
    }

    Component punches(DeviceCard card) {
        return list("device.none.punches", card.punches(), punch -> {
            var counted = punch.outcome().equals("ACCEPTED");
            var line = new Div(
                    new Span(times.moment(punch.at())),
                    new Span(Objects.requireNonNullElse(punch.who(), Labels.text("device.somebody"))),
                    new Span(Labels.text("backfill.direction." + punch.direction())),
                    new StatusChip(
                            counted
                                    ? Labels.text("backfill.outcome.ACCEPTED")
                                    : Labels.text("backfill.punchReason." + punch.reason()),
                            counted ? Tone.GOOD : Tone.CAUTION));
            line.addClassName("device-line");
            return line;
        });
    }

    Component alarms(DeviceCard card) {
        return list("device.none.alarms", card.alarms(), alarm -> {
            var line = new Div(
                    new Span(times.moment(alarm.at())),
                    new Span(
                            Labels.isKnown("device.alarm." + alarm.kind())
                                    ? Labels.text("device.alarm." + alarm.kind())
                                    : Labels.text("device.alarm.other")),
                    mono(alarm.detail()));
            line.addClassName("device-line");
            return line;
        });
    }

    private static <T> Component list(String none, List<T> items, Function<T, Component> line) {
        if (items.isEmpty()) {
            var nothing = new Paragraph(Labels.text(none));
            nothing.addClassName("secondary");
            return nothing;
        }
        var list = new UnorderedList();
        list.addClassName("device-lines");
        items.forEach(each -> list.add(new ListItem(line.apply(each))));
        return list;
    }

    private static DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("device-facts");
        return facts;
    }

    private static void fact(DescriptionList facts, String key, Component what) {
        facts.add(new DescriptionList.Term(Labels.text("device.fact." + key)), new DescriptionList.Description(what));
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
