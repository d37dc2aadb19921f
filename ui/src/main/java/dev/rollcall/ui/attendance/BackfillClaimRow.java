package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.ui.shell.words.Labels;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One punch to add: which way, when, and whether the night shift's end lies on the next day. */
final class BackfillClaimRow extends Div {
    private final Select<Direction> direction = new Select<>();
    private final TimePicker time = new TimePicker();
    private final Checkbox nextDay = new Checkbox(Labels.text("backfill.form.nextDay"));
    private final Button remove;

    BackfillClaimRow(Direction preset, Runnable changed, Consumer<BackfillClaimRow> removed) {
        addClassName("claim-row");
        direction.setItems(Direction.IN, Direction.OUT);
        direction.setItemLabelGenerator(BackfillWords::direction);
        direction.setAriaLabel(Labels.text("backfill.form.direction"));
        direction.setValue(preset);
        time.setAriaLabel(Labels.text("backfill.form.time"));
        time.setPlaceholder(Labels.text("backfill.form.timeHint"));
        time.setStep(Duration.ofMinutes(30));
        time.setLocale(Locale.GERMANY); // hours 0 to 24 with a colon, whatever the screen's language
        remove = new Button("×", e -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(Labels.text("backfill.form.removePunch"));
        direction.addValueChangeListener(e -> changed(e.isFromClient(), changed));
        time.addValueChangeListener(e -> changed(e.isFromClient(), changed));
        nextDay.addValueChangeListener(e -> changed(e.isFromClient(), changed));
        add(direction, time, nextDay, remove);
    }

    private static void changed(boolean byPerson, Runnable listener) {
        if (byPerson) {
            listener.run();
        }
    }

    void set(@Nullable LocalTime at, boolean onNextDay) {
        time.setValue(at);
        nextDay.setValue(onNextDay);
    }

    void direction(Direction value) {
        direction.setValue(value);
    }

    boolean isEmpty() {
        return time.getValue() == null;
    }

    Optional<Claim> claim(LocalDate day) {
        return Optional.ofNullable(time.getValue())
                .map(at -> new Claim(direction.getValue(), at.atDate(nextDay.getValue() ? day.plusDays(1) : day)));
    }

    BackfillDraft.Punch draft() {
        var at = time.getValue();
        return new BackfillDraft.Punch(direction.getValue(), at == null ? null : at.toString(), nextDay.getValue());
    }

    void mark(boolean wrong) {
        time.setInvalid(wrong);
    }

    void removable(boolean may) {
        remove.setEnabled(may);
    }

    void focus() {
        time.focus();
    }
}
