package dev.rollcall.ui.attendance;

import dev.rollcall.domain.attendance.rule.PunchFault;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says each mistake at the field it belongs to. */
final class BackfillProblems {
    private static final Map<String, Field> PLACE = Map.ofEntries(
            Map.entry("WORKER_NOT_FOUND", Field.WORKER),
            Map.entry("LABOUR_ONLY", Field.WORKER),
            Map.entry("NOT_A_MEMBER", Field.WORKER),
            Map.entry("FUTURE_DAY", Field.DAY),
            Map.entry("TOO_OLD", Field.DAY),
            Map.entry("MONTH_CLOSED", Field.DAY),
            Map.entry("IDENTICAL_OPEN", Field.DAY),
            Map.entry("PUNCHES_INCONSISTENT", Field.PUNCHES),
            Map.entry("REASON_TEXT_MISSING", Field.TEXT),
            Map.entry("TEXT_TOO_LONG", Field.TEXT),
            Map.entry("EVIDENCE_MISSING", Field.FILES),
            Map.entry("EVIDENCE_GONE", Field.FILES));

    private final Map<Field, String> sentences = new EnumMap<>(Field.class);

    /** Where a mistake is said; {@link #FORM} is for what belongs to no field. */
    enum Field {
        WORKER,
        DAY,
        PUNCHES,
        REASON,
        TEXT,
        FILES,
        FORM
    }

    /** The first problem of a field is the one that is said; the service names the gravest first. */
    static BackfillProblems of(List<Refusal> refusals, List<PunchFault> faults) {
        var problems = new BackfillProblems();
        for (var refusal : refusals) {
            var field = PLACE.getOrDefault(refusal.code(), Field.FORM);
            var sentence = field == Field.PUNCHES && !faults.isEmpty() ? sentence(faults) : Refusals.sentence(refusal);
            problems.sentences.putIfAbsent(field, sentence);
        }
        return problems;
    }

    BackfillProblems with(Field field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
    }

    Optional<String> at(Field field) {
        return Optional.ofNullable(sentences.get(field));
    }

    Set<Field> fields() {
        return sentences.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(sentences.keySet());
    }

    private static String sentence(List<PunchFault> faults) {
        return faults.stream().map(BackfillWords::fault).collect(Collectors.joining(Labels.text("list.sentences")));
    }
}
