package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.rollcall.domain.attendance.FileBackfill.Claim;
import dev.rollcall.domain.attendance.rule.DayCell;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.ui.shell.words.Labels;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The punches to add. What the day lacks is offered by itself until somebody has entered a time. */
final class BackfillClaimRows extends Div {
    private static final int MOST = 8;

    private final List<BackfillClaimRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button more;
    private final Runnable changed;

    BackfillClaimRows(Runnable changed) {
        this.changed = changed;
        addClassName("claim-rows");
        more = new Button(Labels.text("backfill.form.addPunch"), e -> {
            row(rows.isEmpty() ? Direction.IN : Direction.OUT).focus();
            settle();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, more);
        row(Direction.IN);
        row(Direction.OUT);
        settle();
    }

    /**
     * Offers what is missing on that day; leaves alone what a person has begun. Rows stay the same fields, because a
     * time may be on its way here while the day is being read.
     */
    void suggest(DayCell cell) {
        if (rows.stream().anyMatch(row -> !row.isEmpty())) {
            return;
        }
        var missing = missing(cell);
        while (rows.size() > missing.size()) {
            var last = rows.remove(rows.size() - 1);
            list.remove(last);
        }
        for (var at = 0; at < missing.size(); at++) {
            if (at < rows.size()) {
                rows.get(at).direction(missing.get(at));
            } else {
                row(missing.get(at));
            }
        }
        settle();
    }

    private static List<Direction> missing(DayCell cell) {
        var directions = new ArrayList<Direction>();
        if (cell.firstIn() == null || cell.lastOut() != null) {
            directions.add(Direction.IN);
        }
        if (cell.lastOut() == null) {
            directions.add(Direction.OUT);
        }
        return directions;
    }

    void show(List<BackfillDraft.Punch> punches) {
        clear();
        for (var punch : punches) {
            row(punch.direction()).set(punch.time() == null ? null : LocalTime.parse(punch.time()), punch.nextDay());
        }
        if (rows.isEmpty()) {
            row(Direction.IN);
        }
        settle();
    }

    List<Claim> claims(LocalDate day) {
        return rows.stream().flatMap(row -> row.claim(day).stream()).toList();
    }

    List<BackfillDraft.Punch> draft() {
        return rows.stream().map(BackfillClaimRow::draft).toList();
    }

    void mark(boolean wrong) {
        rows.forEach(row -> row.mark(wrong));
    }

    private BackfillClaimRow row(Direction direction) {
        var row = new BackfillClaimRow(direction, changed, this::remove);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void remove(BackfillClaimRow row) {
        rows.remove(row);
        list.remove(row);
        settle();
        changed.run();
    }

    private void clear() {
        rows.clear();
        list.removeAll();
    }

    private void settle() {
        more.setEnabled(rows.size() < MOST);
        rows.forEach(row -> row.removable(rows.size() > 1));
    }
}
