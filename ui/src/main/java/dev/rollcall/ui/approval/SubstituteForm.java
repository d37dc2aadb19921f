package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.rollcall.domain.approval.ArrangeSubstitute;
import dev.rollcall.domain.approval.Substitutions.Choice;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who, from when to when, and why. */
final class SubstituteForm extends Div {
    private final ComboBox<Choice> whom = new ComboBox<>(Labels.text("substitute.whom"));
    private final DatePicker from = new DatePicker(Labels.text("substitute.from"));
    private final DatePicker to = new DatePicker(Labels.text("substitute.to"));
    private final TextField reason = new TextField(Labels.text("substitute.reason"));
    private final Div message = new Div();
    private final Function<ArrangeSubstitute, Optional<Refusal>> arrange;

    /** @param arrange does it, or says why not */
    SubstituteForm(List<Choice> choices, LocalDate today, Function<ArrangeSubstitute, Optional<Refusal>> arrange) {
        this.arrange = arrange;
        addClassNames("card", "substitute-form");
        whom.setItems(choices);
        whom.setItemLabelGenerator(each -> Labels.text("approval.personOfUnit", each.name(), each.projectName()));
        whom.setWidth("min(420px, 100%)");
        for (var day : List.of(from, to)) {
            day.setI18n(DayWords.inCurrentLanguage());
            day.setValue(today);
            day.setMin(today);
        }
        reason.setMaxLength(200);
        message.addClassName("decision-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        var send = new Button(Labels.text("substitute.arrange"), e -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(message, whom, from, to, reason, send);
    }

    private void send() {
        var chosen = whom.getValue();
        if (chosen == null || from.isEmpty() || to.isEmpty()) {
            whom.setInvalid(chosen == null);
            whom.setErrorMessage(Labels.text("task.act.chooseOne"));
            from.setInvalid(from.isEmpty());
            to.setInvalid(to.isEmpty());
            return;
        }
        arrange.apply(new ArrangeSubstitute(
                        chosen.projectId(), chosen.personId(), from.getValue(), to.getValue(), reason.getValue()))
                .ifPresent(refusal -> {
                    message.setText(Refusals.sentence(refusal));
                    message.setVisible(true);
                });
    }
}
