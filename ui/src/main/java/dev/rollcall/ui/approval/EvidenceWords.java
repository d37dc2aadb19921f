package dev.rollcall.ui.approval;

import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.EvidenceGrade;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import java.util.stream.Collectors;

/** Grades and doubts in words; every doubt names its rule. */
public final class EvidenceWords {
    private EvidenceWords() {}

    /** 证据 A 级. A grade the evidence has not is a mistake of the caller. */
    public static StatusChip gradeChip(TaskEvidence evidence) {
        return gradeChip(java.util.Objects.requireNonNull(evidence.grade()));
    }

    static StatusChip gradeChip(EvidenceGrade grade) {
        return new StatusChip(Labels.text("evidence.grade", grade.name()), tone(grade));
    }

    /** Why it has that grade. */
    public static String because(TaskEvidence evidence) {
        return evidence.supports().isEmpty()
                ? Labels.text("evidence.support.none")
                : Labels.text(
                        "evidence.because",
                        evidence.supports().stream()
                                .map(each -> Labels.text("evidence.support." + each))
                                .collect(Collectors.joining(Labels.text("evidence.comma"))));
    }

    /** E1, in the colour of its severity. */
    public static StatusChip flagChip(EvidenceFlag flag) {
        return new StatusChip(
                Labels.text("evidence.rule." + flag.severity(), flag.rule()), flag.red() ? Tone.BAD : Tone.CAUTION);
    }

    public static String sentence(EvidenceFlag flag) {
        return Labels.text("evidence.flag." + flag.rule(), flag.facts().toArray());
    }

    private static Tone tone(EvidenceGrade grade) {
        return switch (grade) {
            case A, B -> Tone.GOOD;
            case C -> Tone.ACTION;
            case D -> Tone.CAUTION;
        };
    }
}
