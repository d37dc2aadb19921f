package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.ui.attendance.BackfillProblems.Field;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The fields of a back-fill. A mistake is said at its field once somebody has been there, or has tried to submit. */
final class BackfillForm extends Div {
    private static final int TEXT_MOST = 500;

    private final ComboBox<WorkerCard> worker;
    private final DatePicker day = new DatePicker(Labels.text("backfill.form.day"));
    private final RadioButtonGroup<BackfillReason> reason = new RadioButtonGroup<>();
    private final TextArea text = new TextArea(Labels.text("backfill.form.text"));
    private final BackfillClaimRows claims;
    private final BackfillFiles files;
    private final Map<Field, Div> errors = new EnumMap<>(Field.class);
    private final Set<Field> visited = EnumSet.noneOf(Field.class);
    private final Consumer<Field> changed;
    private final Span filesTitle = new Span();

    /** @param changed called after a person changed something */
    BackfillForm(ComboBox<WorkerCard> worker, BackfillFiles files, Consumer<Field> changed) {
        this.worker = worker;
        this.files = files;
        this.changed = changed;
        this.claims = new BackfillClaimRows(() -> touched(Field.PUNCHES));
        addClassName("backfill-form");
        day.setI18n(DayWords.inCurrentLanguage());
        day.setRequiredIndicatorVisible(true);
        reason.setLabel(Labels.text("backfill.form.reason"));
        reason.setItems(BackfillReason.values());
        reason.setItemLabelGenerator(BackfillWords::reason);
        reason.setRequiredIndicatorVisible(true);
        text.setMaxLength(TEXT_MOST);
        text.setMinRows(2);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setHelperText(Labels.text("backfill.form.textHint", TEXT_MOST));
        listen(worker, Field.WORKER);
        listen(day, Field.DAY);
        listen(reason, Field.REASON);
        listen(text, Field.TEXT);
        var who = new Div(worker, day);
        who.addClassName("form-pair");
        add(
                who,
                error(Field.WORKER),
                error(Field.DAY),
                labelled(new Span(), "backfill.form.punches", claims),
                error(Field.PUNCHES),
                reason,
                error(Field.REASON),
                text,
                error(Field.TEXT),
                labelled(filesTitle, "backfill.form.files", files.field()),
                error(Field.FILES));
    }

    void limitDay(LocalDate first, LocalDate last) {
        day.setMin(first);
        day.setMax(last);
    }

    Optional<WorkerCard> worker() {
        return Optional.ofNullable(worker.getValue());
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(day.getValue());
    }

    Optional<BackfillReason> reason() {
        return Optional.ofNullable(reason.getValue());
    }

    BackfillClaimRows claims() {
        return claims;
    }

    void worker(WorkerCard card) {
        worker.setValue(card);
    }

    /** For a request that is there already: what it is about is shown and stays. */
    void about(WorkerCard card, LocalDate on) {
        worker(card);
        day(on);
        worker.setReadOnly(true);
        day.setReadOnly(true);
        filesTitle.setText(Labels.text("revision.more", Labels.text("revision.field.files")));
    }

    void day(LocalDate value) {
        day.setValue(value);
    }

    /** @param reasonElse stands in until a reason is chosen, so that the rest can be judged already */
    Optional<FileBackfill> filled(UUID token, long projectId, BackfillReason reasonElse) {
        return worker().flatMap(card -> day().map(on -> new FileBackfill(
                token,
                projectId,
                card.personId(),
                on,
                claims.claims(on),
                reason().orElse(reasonElse),
                text.getValue(),
                files.ids())));
    }

    BackfillDraft draft() {
        return new BackfillDraft(
                worker().map(WorkerCard::personId).orElse(null),
                worker().map(WorkerCard::name).orElse(null),
                day().map(LocalDate::toString).orElse(null),
                claims.draft(),
                reason.getValue(),
                text.getValue(),
                files.ids());
    }

    /** Takes up what was kept; worker and day are set by the view, which knows who may be chosen. */
    void show(BackfillDraft draft) {
        claims.show(draft.punches());
        reason.setValue(draft.reason());
        text.setValue(draft.explanation());
        files.show(draft.documents());
    }

    /** Worker and day are judged together: with both there, what is wrong with either is said. */
    void visitKnown() {
        if (worker().isPresent() && day().isPresent()) {
            visited.add(Field.WORKER);
            visited.add(Field.DAY);
        }
    }

    void visitAll() {
        visited.addAll(EnumSet.allOf(Field.class));
    }

    void say(BackfillProblems problems) {
        for (var field : errors.keySet()) {
            var sentence = visited.contains(field) ? problems.at(field) : Optional.<String>empty();
            errors.get(field).setText(sentence.orElse(""));
            mark(field, sentence.isPresent());
        }
    }

    /** Puts the reader at the first field that is wrong. */
    void goTo(BackfillProblems problems) {
        problems.fields().stream()
                .map(errors::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(error -> error.getElement().executeJs("this.scrollIntoView({ block: 'center' })"));
    }

    /** Files come from outside the fields. */
    void touched(Field field) {
        visited.add(field);
        if (field == Field.WORKER || field == Field.DAY) {
            visitKnown();
        }
        changed.accept(field);
    }

    private void mark(Field field, boolean wrong) {
        switch (field) {
            case WORKER -> worker.setInvalid(wrong);
            case DAY -> day.setInvalid(wrong);
            case REASON -> reason.setInvalid(wrong);
            case TEXT -> text.setInvalid(wrong);
            case PUNCHES -> claims.mark(wrong);
            case FILES, FORM -> {}
        }
    }

    private void listen(HasValue<?, ?> field, Field name) {
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                touched(name);
            }
        });
    }

    private Div error(Field field) {
        var error = new Div();
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        errors.put(field, error);
        return error;
    }

    private static Div labelled(Span title, String label, Component content) {
        title.setText(Labels.text(label));
        title.addClassName("form-label");
        var group = new Div(title, content);
        group.addClassName("form-group");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", Labels.text(label));
        return group;
    }
}
