package dev.rollcall.ui.project;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.project.FileStatusChange;
import dev.rollcall.domain.project.StatusChangeOptions;
import dev.rollcall.domain.project.StatusChangeOptions.Target;
import dev.rollcall.domain.project.StatusTransition;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The fields of a status change. What is wrong is said below the field it concerns, once somebody was there. */
final class StatusForm extends Div {
    private static final int REASON_MOST = 500;

    private final RadioButtonGroup<Target> target = new RadioButtonGroup<>();
    private final DatePicker day = new DatePicker(Labels.text("statusChange.form.day"));
    private final TextArea reason = new TextArea(Labels.text("statusChange.form.reason"));
    private final StatusPapers papers;
    private final Div dayError = error();
    private final Div reasonError = error();
    private final Div papersError = error();
    private final Div formError = error();
    private boolean reasonVisited;
    private boolean papersVisited;

    StatusForm(StatusFilingTools tools, long projectId, StatusChangeOptions options, Runnable changed) {
        addClassNames("backfill-form", "status-form");
        papers = new StatusPapers(tools, projectId, () -> {
            papersVisited = true;
            changed.run();
        });
        target.setLabel(Labels.text("statusChange.form.target"));
        target.setItems(options.targets());
        target.setItemLabelGenerator(each -> name(options, each));
        target.setRequiredIndicatorVisible(true);
        target.setValue(options.targets().get(0));
        day.setI18n(DayWords.inCurrentLanguage());
        day.setMin(options.earliest());
        day.setMax(options.latest());
        day.setRequiredIndicatorVisible(true);
        day.setValue(options.earliest());
        reason.setMaxLength(REASON_MOST);
        reason.setMinRows(2);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        target.addValueChangeListener(e -> {
            papers.ask(required());
            papersVisited = false;
            changed.run();
        });
        day.addValueChangeListener(e -> changed.run());
        reason.addValueChangeListener(e -> {
            reasonVisited = true;
            changed.run();
        });
        papers.ask(required());
        add(now(options), target, day, dayError, reason, reasonError, papers, papersError, formError);
    }

    /** What was filed before; a day that has passed meanwhile is to be chosen anew. */
    void begin(LocalDate from, String because) {
        if (!from.isBefore(day.getMin()) && !from.isAfter(day.getMax())) {
            day.setValue(from);
        }
        reason.setValue(because);
        papers.more();
    }

    private static Div now(StatusChangeOptions options) {
        var now = new Div(new Span(Labels.text("statusChange.form.current")), StatusWords.chip(options.current()));
        now.addClassName("status-line");
        return now;
    }

    private static String name(StatusChangeOptions options, Target target) {
        return StatusWords.change(new StatusTransition(options.current(), target.status()));
    }

    private Set<dev.rollcall.domain.project.StatusMaterial> required() {
        var chosen = target.getValue();
        return chosen == null ? Set.of() : chosen.required();
    }

    /** Empty while target or day are missing. */
    Optional<FileStatusChange> filled(UUID token, long projectId) {
        var chosen = target.getValue();
        var from = day.getValue();
        return chosen == null || from == null
                ? Optional.empty()
                : Optional.of(new FileStatusChange(
                        token, projectId, chosen.status(), from, reason.getValue(), papers.papers(required())));
    }

    boolean isUnderWay() {
        return papers.isUnderWay();
    }

    void visitAll() {
        reasonVisited = true;
        papersVisited = true;
    }

    /** Says what is wrong; where nobody has been yet nothing is said. */
    void say(List<Refusal> refusals) {
        List.of(dayError, reasonError, papersError, formError).forEach(each -> each.setText(""));
        if (day.getValue() == null) {
            dayError.setText(Labels.text("statusChange.form.dayMissing"));
        }
        for (var refusal : refusals) {
            var sentence = Refusals.sentence(refusal);
            switch (refusal.code()) {
                case "EFFECTIVE_DAY_PAST", "EFFECTIVE_DAY_FAR", "EFFECTIVE_BEFORE_LAST" -> dayError.setText(sentence);
                case "REASON_NEEDS_WORDS", "TEXT_TOO_LONG" -> reasonError.setText(reasonVisited ? sentence : "");
                case "MATERIALS_MISSING", "EVIDENCE_GONE" -> papersError.setText(papersVisited ? sentence : "");
                default -> formError.setText(sentence);
            }
        }
        day.setInvalid(!dayError.getText().isEmpty());
        reason.setInvalid(!reasonError.getText().isEmpty());
    }

    private static Div error() {
        var error = new Div();
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        return error;
    }
}
