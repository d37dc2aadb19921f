package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTable.Row;
import dev.rollcall.ui.shell.words.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The rows of a draft, each with what may be done to it. */
final class PolicyRows extends Div {
    private final PolicyTable draft;
    private final PolicyWords words;
    private final Consumer<PolicyTable> changed;

    PolicyRows(PolicyTable draft, PolicyWords words, Consumer<PolicyTable> changed) {
        this.draft = draft;
        this.words = words;
        this.changed = changed;
        addClassName("policy-rows");
        for (var i = 0; i < draft.rows().size(); i++) {
            add(line(i));
        }
        var more = new Button(
                Labels.text("policy.addRow"),
                e -> edit(
                        draft.rows().size(),
                        new Row(
                                Collections.nCopies(draft.inputs().size(), List.of()),
                                words.answers().get(0),
                                "")));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(more);
    }

    private Div line(int at) {
        var row = draft.rows().get(at);
        var number = new Span(String.valueOf(at + 1));
        number.addClassName("mono");
        var line = new Div(number);
        line.addClassName("policy-row");
        for (var i = 0; i < draft.inputs().size(); i++) {
            line.add(part(
                    "policy.when",
                    words.input(draft.inputs().get(i)),
                    words.cell(row.cells().get(i))));
        }
        line.add(part("policy.then", "", words.word(row.answer())));
        var note = new Span(row.note());
        note.addClassNames("secondary", "small");
        line.add(note, button("policy.edit", at, () -> edit(at, row)), button("policy.remove", at, () -> remove(at)));
        return line;
    }

    private static Component part(String key, String input, String says) {
        return new Span(Labels.text(key, input, says));
    }

    private static Button button(String key, int at, Runnable click) {
        var button = new Button(Labels.text(key), e -> click.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(Labels.text(key + "At", at + 1));
        return button;
    }

    private void edit(int at, Row row) {
        new PolicyRowDialog(draft, row, words, edited -> {
                    var rows = new ArrayList<>(draft.rows());
                    if (at < rows.size()) {
                        rows.set(at, edited);
                    } else {
                        rows.add(edited);
                    }
                    changed.accept(draft.with(rows));
                })
                .open();
    }

    private void remove(int at) {
        var rows = new ArrayList<>(draft.rows());
        rows.remove(at);
        changed.accept(draft.with(rows));
    }
}
