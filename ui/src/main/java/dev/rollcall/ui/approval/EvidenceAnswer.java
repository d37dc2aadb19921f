package dev.rollcall.ui.approval;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.ui.shell.words.Labels;
import java.util.stream.Collectors;

/** What somebody found out about the red flags. */
final class EvidenceAnswer extends TextArea {
    /** That many characters at least; the service judges it again. */
    private static final int LEAST = 5;

    private static final int MOST = 2_000;

    EvidenceAnswer(TaskEvidence evidence, String begun) {
        super(Labels.text(
                "evidence.answer",
                evidence.flags().stream()
                        .filter(EvidenceFlag::red)
                        .map(EvidenceFlag::rule)
                        .collect(Collectors.joining("、"))));
        addClassName("decision-answer");
        setPlaceholder(Labels.text("evidence.answerAsk"));
        setMinRows(1);
        setMaxRows(4);
        setMaxLength(MOST);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValue(begun);
        addValueChangeListener(e -> setInvalid(isInvalid() && isMissing()));
        // Escape leaves the field, so that A and R mean the buttons again.
        getElement()
                .executeJs("this.addEventListener('keydown', e => {"
                        + " if (e.key === 'Escape') { e.composedPath()[0].blur(); } })");
    }

    boolean isMissing() {
        return getValue().strip().length() < LEAST;
    }

    /** The sentence anew each time: the field's own check takes it away with its own verdict. */
    void complain() {
        setErrorMessage(Labels.text("evidence.answerShort", LEAST));
        setInvalid(true);
        focus();
    }
}
