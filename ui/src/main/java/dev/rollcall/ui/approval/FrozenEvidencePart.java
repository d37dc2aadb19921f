package dev.rollcall.ui.approval;

import static dev.rollcall.ui.approval.FrozenFacts.dotted;
import static dev.rollcall.ui.approval.FrozenFacts.joined;
import static dev.rollcall.ui.approval.FrozenFacts.list;
import static dev.rollcall.ui.approval.FrozenFacts.moment;
import static dev.rollcall.ui.approval.FrozenFacts.object;
import static dev.rollcall.ui.approval.FrozenFacts.text;
import static dev.rollcall.ui.approval.FrozenFacts.texts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.EvidenceGrade;
import dev.rollcall.domain.approval.FrozenDossier;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an approver saw when deciding, from what was kept then, and whether that is still what was kept. */
final class FrozenEvidencePart extends Div {
    FrozenEvidencePart(FrozenDossier dossier) {
        addClassName("frozen-evidence");
        add(new Paragraph(
                new StatusChip(
                        Labels.text(dossier.sound() ? "frozen.sound" : "frozen.changed"),
                        dossier.sound() ? Tone.GOOD : Tone.BAD),
                hash(dossier.sha256())));
        var facts = dossier.facts();
        grade(facts);
        var lines = new UnorderedList();
        line(lines, "frozen.form", form(facts));
        line(lines, "frozen.required", FrozenSurroundings.required(facts));
        line(lines, "frozen.device", FrozenSurroundings.device(facts));
        line(lines, "frozen.blockers", FrozenSurroundings.blockers(facts));
        line(lines, "frozen.openBackfills", text(facts, "openBackfills"));
        line(lines, "frozen.worker", person(object(facts.get("worker"))));
        line(lines, "frozen.punches", punches(facts));
        line(lines, "frozen.gates", FrozenSurroundings.gates(facts));
        line(lines, "frozen.mates", mates(facts));
        line(lines, "frozen.contract", FrozenSurroundings.contract(facts));
        line(lines, "frozen.profile", FrozenSurroundings.profile(facts));
        line(lines, "frozen.earlier", FrozenSurroundings.earlier(facts));
        line(
                lines,
                "frozen.files",
                joined(facts.get("files"), file -> text(file, "name") + " " + text(file, "sha256")));
        line(lines, "frozen.candidates", joined(facts.get("candidates"), FrozenEvidencePart::person));
        add(lines);
    }

    private static Span hash(String sha256) {
        var hash = new Span(sha256);
        hash.addClassNames("mono", "small");
        return hash;
    }

    private void grade(Map<String, ?> facts) {
        var grade = Arrays.stream(EvidenceGrade.values())
                .filter(each -> each.name().equals(facts.get("grade")))
                .findFirst()
                .orElse(null);
        var flags = list(facts.get("flags")).stream()
                .map(flag -> new EvidenceFlag(
                        text(flag, "rule"),
                        "RED".equals(flag.get("severity")) ? EvidenceFlag.Severity.RED : EvidenceFlag.Severity.YELLOW,
                        texts(flag.get("facts"))))
                .toList();
        if (grade != null) {
            add(new EvidencePart(new TaskEvidence(grade, texts(facts.get("supports")), flags, "")));
        }
    }

    private static void line(UnorderedList lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(new ListItem(Labels.text(label, value)));
        }
    }

    private static String form(Map<String, ?> facts) {
        var form = object(facts.get("form"));
        return dotted(
                Stream.of(FrozenSurroundings.change(form), text(form, "day"), claims(form), text(form, "explanation")));
    }

    private static String claims(Map<String, ?> form) {
        return list(form.get("punches")).stream()
                .map(FrozenEvidencePart::punch)
                .collect(Collectors.joining(Labels.text("list.comma")));
    }

    private static String punches(Map<String, ?> facts) {
        return list(facts.get("punches")).stream()
                .map(FrozenEvidencePart::punch)
                .collect(Collectors.joining(Labels.text("list.comma")));
    }

    private static String punch(Map<String, ?> punch) {
        return Labels.text("backfill.direction." + text(punch, "direction")) + " " + moment(text(punch, "at"));
    }

    private static String mates(Map<String, ?> facts) {
        var mates = object(facts.get("mates"));
        return mates.isEmpty() ? "" : text(mates, "present") + " / " + text(mates, "members");
    }

    private static String person(Map<String, ?> person) {
        return dotted(Stream.of("name", "idNumber", "unit", "team").map(name -> text(person, name)));
    }
}
