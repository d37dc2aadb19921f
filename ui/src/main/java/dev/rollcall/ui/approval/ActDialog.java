package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import dev.rollcall.domain.approval.PostHolders.Holder;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.List;

/** Asks for one person and some words, as every action on a task does; the subclass does it. */
abstract class ActDialog extends Dialog {
    private static final int WORDS_MOST = 500;

    private final Runnable changed;
    private final String words;
    private final RadioButtonGroup<Holder> person = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();

    /**
     * @param words prefix of its labels: {@code .title}, {@code .means}, {@code .whom}, {@code .words}, {@code .do}
     * @param people to choose from; the only one is chosen already
     */
    ActDialog(String words, List<Holder> people, Runnable changed, Object... facts) {
        this.words = words;
        this.changed = changed;
        addClassName("act-dialog");
        setHeaderTitle(Labels.text(words + ".title"));
        setWidth("min(480px, 96vw)");
        person.setLabel(Labels.text(words + ".whom"));
        person.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        person.setItems(people);
        person.setItemLabelGenerator(each -> Labels.text("approval.personOfUnit", each.name(), each.unitName()));
        if (people.size() == 1) {
            person.setValue(people.get(0));
        }
        text.setLabel(Labels.text(words + ".words"));
        text.setMaxLength(WORDS_MOST);
        text.setWidthFull();
        add(new Paragraph(Labels.text(words + ".means", facts)), person, text);
        var act = new Button(Labels.text(words + ".do"), e -> act());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.setDisableOnClick(true);
        act.addClassName("act-do");
        getFooter().add(new Button(Labels.text("task.act.cancel"), e -> close()), act);
    }

    /** Does it for that person; the service judges it again. */
    abstract Outcome<?> act(Holder chosen, String words);

    private void act() {
        var chosen = person.getValue();
        if (chosen == null) {
            person.setInvalid(true);
            person.setErrorMessage(Labels.text("task.act.chooseOne"));
            getFooter().getElement().getChildren().forEach(each -> each.setEnabled(true));
            return;
        }
        var outcome = act(chosen, text.getValue().strip());
        if (outcome.isDone()) {
            close();
            Notices.done(Labels.text(words + ".done", chosen.name()));
            changed.run();
        } else {
            getFooter().getElement().getChildren().forEach(each -> each.setEnabled(true));
            refused(outcome.why().orElseThrow());
        }
    }

    private void refused(Refusal refusal) {
        text.setInvalid(true);
        text.setErrorMessage(Refusals.sentence(refusal));
        text.focus();
    }
}
