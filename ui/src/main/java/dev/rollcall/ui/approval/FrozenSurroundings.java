package dev.rollcall.ui.approval;

import static dev.rollcall.ui.approval.FrozenFacts.dotted;
import static dev.rollcall.ui.approval.FrozenFacts.joined;
import static dev.rollcall.ui.approval.FrozenFacts.moment;
import static dev.rollcall.ui.approval.FrozenFacts.object;
import static dev.rollcall.ui.approval.FrozenFacts.text;
import static dev.rollcall.ui.approval.FrozenFacts.texts;

import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stood around a request when it was decided: gates and papers of a worker, the device, the site. */
final class FrozenSurroundings {
    private FrozenSurroundings() {}

    static String gates(Map<String, ?> facts) {
        return joined(
                facts.get("gates"),
                gate -> Labels.text(
                        "frozen.gate", text(gate, "gate"), text(gate, "device"), online(gate.get("online"))));
    }

    private static String online(@Nullable Object spans) {
        var said = spans instanceof List<?> list
                ? list.stream()
                        .map(FrozenFacts::texts)
                        .map(span -> span.stream().map(FrozenFacts::moment).collect(Collectors.joining("–")))
                        .collect(Collectors.joining(Labels.text("list.comma")))
                : "";
        return orNever(said);
    }

    private static String orNever(String said) {
        return said.isEmpty() ? Labels.text("frozen.never") : said;
    }

    static String contract(Map<String, ?> facts) {
        var contract = object(facts.get("contract"));
        return contract.isEmpty() ? "" : Labels.text("backfill.contract." + text(contract, "state"));
    }

    static String profile(Map<String, ?> facts) {
        return switch (text(facts, "profileComplete")) {
            case "true" -> Labels.text("backfill.tile.complete");
            case "false" -> Labels.text("backfill.tile.incomplete");
            default -> "";
        };
    }

    static String earlier(Map<String, ?> facts) {
        var earlier = object(facts.get("earlier"));
        return earlier.isEmpty()
                ? ""
                : Labels.text(
                        "frozen.counts",
                        text(earlier, "workerInMonth"),
                        text(earlier, "teamBackfilled"),
                        text(earlier, "teamAttended"),
                        text(earlier, "filed"),
                        text(earlier, "rejected"));
    }

    static String change(Map<String, ?> form) {
        return form.containsKey("to")
                ? Labels.text(
                        "statusChange.change",
                        Labels.text("project.status." + text(form, "from")),
                        Labels.text("project.status." + text(form, "to")))
                : "";
    }

    static String device(Map<String, ?> facts) {
        var device = object(facts.get("device"));
        return device.isEmpty()
                ? ""
                : dotted(Stream.of(
                        text(device, "sn"),
                        text(device, "gate"),
                        Labels.text("frozen.contact", orNever(moment(text(device, "lastContactAt")))),
                        Labels.text("frozen.backlog", text(device, "backlog"))));
    }

    static String blockers(Map<String, ?> facts) {
        return joined(
                facts.get("blockers"),
                blocker -> Labels.text("frozen.blocker." + text(blocker, "kind"), text(blocker, "count")));
    }

    static String required(Map<String, ?> facts) {
        return texts(facts.get("required")).stream()
                .map(each -> Labels.text("statusChange.material." + each))
                .collect(Collectors.joining(Labels.text("list.comma")));
    }
}
