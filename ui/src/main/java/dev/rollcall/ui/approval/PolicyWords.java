package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.TrialAnswer;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The words of one decision table as people read them. */
final class PolicyWords {
    private static final Map<String, List<String>> LISTS = Map.of(
            "approval-route", List.of("policy.word.approval-route"),
            "unbind-route", List.of("unbind.province", "unbind.reason", "policy.word.unbind-route"));

    private final String table;
    private final Map<String, List<String>> words;

    PolicyWords(String table, Map<String, List<String>> words) {
        this.table = table;
        this.words = words;
    }

    List<String> of(String input) {
        return words.getOrDefault(input, List.of());
    }

    List<String> answers() {
        return of("answer");
    }

    String input(String name) {
        return Labels.text("policy.input." + name);
    }

    /** By the first list that has it; features that have words of their own lend them. */
    String word(String word) {
        return LISTS.getOrDefault(table, List.of()).stream()
                .map(list -> list + "." + word)
                .filter(Labels::isKnown)
                .findFirst()
                .map(Labels::text)
                .orElse(word);
    }

    /** 区县、市州; 任意 for a cell left open. */
    String cell(List<String> cell) {
        return cell.isEmpty()
                ? Labels.text("policy.any")
                : cell.stream().map(this::word).collect(Collectors.joining(Labels.text("list.comma")));
    }

    String facts(PolicyTable draft, Map<String, String> facts) {
        return draft.inputs().stream()
                .map(input -> Labels.text(
                        "policy.fact", input(input), word(Objects.requireNonNullElse(facts.get(input), ""))))
                .collect(Collectors.joining(Labels.text("list.comma")));
    }

    String answer(TrialAnswer answer) {
        return answer.kind() == TrialAnswer.Kind.FOUND
                ? Labels.text(
                        "policy.answered",
                        word(Objects.requireNonNull(answer.word())),
                        Objects.requireNonNull(answer.row()))
                : Labels.of("policy.kind", answer.kind());
    }
}
