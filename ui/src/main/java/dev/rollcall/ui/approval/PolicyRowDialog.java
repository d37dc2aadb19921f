package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTable.Row;
import dev.rollcall.ui.shell.words.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One row of a draft: the words of each input, none for any, and the answer. */
final class PolicyRowDialog extends Dialog {
    private final List<Map<String, Checkbox>> cells = new ArrayList<>();
    private final Select<String> answer = new Select<>();
    private final TextField note = new TextField(Labels.text("policy.note"));

    PolicyRowDialog(PolicyTable draft, Row row, PolicyWords words, Consumer<Row> taken) {
        setHeaderTitle(Labels.text("policy.row"));
        setWidth("min(560px, 94vw)");
        for (var i = 0; i < draft.inputs().size(); i++) {
            var input = draft.inputs().get(i);
            add(cell(input, words, row.cells().get(i)));
        }
        answer.setLabel(Labels.text("policy.answer"));
        answer.setItems(words.answers());
        answer.setItemLabelGenerator(words::word);
        answer.setValue(row.answer());
        answer.setWidthFull();
        note.setValue(row.note());
        note.setWidthFull();
        add(answer, note);
        var take = new Button(Labels.text("policy.take"), e -> {
            close();
            taken.accept(row());
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Labels.text("policy.cancel"), e -> close()), take);
    }

    private Div cell(String input, PolicyWords words, List<String> chosen) {
        var boxes = new LinkedHashMap<String, Checkbox>();
        var group = new Div();
        group.addClassName("policy-cell");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", words.input(input));
        group.add(new Span(Labels.text("policy.cell", words.input(input))));
        for (var word : words.of(input)) {
            var box = new Checkbox(words.word(word), chosen.contains(word));
            boxes.put(word, box);
            group.add(box);
        }
        cells.add(boxes);
        return group;
    }

    private Row row() {
        return new Row(
                cells.stream()
                        .map(boxes -> boxes.entrySet().stream()
                                .filter(box -> box.getValue().getValue())
                                .map(Map.Entry::getKey)
                                .toList())
                        .toList(),
                answer.getValue(),
                note.getValue().strip());
    }
}
