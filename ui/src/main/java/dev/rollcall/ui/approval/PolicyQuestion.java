package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTrials;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.LinkedHashMap;

/** One question to the draft, and what it answers. */
final class PolicyQuestion extends Div {
    PolicyQuestion(PolicyTrials trials, Workplace workplace, PolicyTable draft, PolicyWords words) {
        addClassName("policy-question");
        var facts = new LinkedHashMap<String, Select<String>>();
        var line = new Div();
        line.addClassName("policy-tools");
        for (var input : draft.inputs()) {
            var choice = new Select<String>();
            choice.setLabel(words.input(input));
            choice.setItems(words.of(input));
            choice.setItemLabelGenerator(words::word);
            words.of(input).stream().findFirst().ifPresent(choice::setValue);
            facts.put(input, choice);
            line.add(choice);
        }
        var answer = new Span();
        answer.addClassName("policy-answer");
        answer.getElement().setAttribute("role", "status");
        line.add(
                new Button(Labels.text("policy.ask"), e -> {
                    var asked = new LinkedHashMap<String, String>();
                    facts.forEach((input, choice) -> asked.put(input, choice.getValue()));
                    var outcome = trials.ask(workplace.caller(), draft, asked);
                    answer.setText(outcome.result()
                            .map(words::answer)
                            .orElseGet(
                                    () -> outcome.why().map(Refusals::sentence).orElse("")));
                }),
                answer);
        add(new H3(Labels.text("policy.try")), line);
    }
}
