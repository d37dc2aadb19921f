package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.function.BiConsumer;

/** Always in sight: the opinion, 同意 and 拒绝; or the sentence why this person does not decide. */
final class DecisionFoot extends Div {
    /** A rejection needs that many characters (R47, 1.5); the service judges it again. */
    private static final int REJECTION_LEAST = 5;

    private static final List<String> TEMPLATES = List.of("agree", "agreeRota", "rejectProof", "rejectTimes");

    private final Div message = new Div();
    private final TextArea opinion = new TextArea();
    private final Button approve;
    private final Button reject;
    private final MenuBar templates = new MenuBar();
    private final Div line = new Div();
    private final BiConsumer<Verdict, String> decide;
    private boolean sent;

    DecisionFoot(String begun, BiConsumer<Verdict, String> decide) {
        this.decide = decide;
        addClassName("decision-foot");
        message.addClassName("decision-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        approve = button("task.approve", Verdict.APPROVE, ButtonVariant.LUMO_PRIMARY);
        reject = button("task.reject", Verdict.REJECT, ButtonVariant.LUMO_ERROR);
        opinion(begun);
        templates();
        line.addClassName("decision-line");
        var buttons = new Div(approve, reject);
        buttons.addClassName("decision-buttons");
        line.add(opinion, templates, buttons);
        add(message, line);
        Keys.of(this)
                .bind("a", Labels.text("task.approve"), () -> decide(Verdict.APPROVE))
                .bind("r", Labels.text("task.reject"), () -> decide(Verdict.REJECT))
                .bind("o", Labels.text("task.key.opinion"), opinion::focus);
    }

    /** What has just kept a decision from being taken. */
    void say(String sentence) {
        message.setText(sentence);
        message.setVisible(true);
    }

    /** Nothing to decide here for this person; what they wrote stays to be read and copied. */
    void close(String why) {
        approve.setVisible(false);
        reject.setVisible(false);
        templates.setVisible(false);
        opinion.setReadOnly(true);
        opinion.setVisible(!opinion.isEmpty());
        getElement().removeAttribute("data-keys");
        var reason = new Div(why);
        reason.addClassName("decision-why");
        line.addComponentAsFirst(reason);
    }

    void more(Component action) {
        line.add(action);
    }

    private void opinion(String begun) {
        opinion.setPlaceholder(Labels.text("task.opinion"));
        opinion.setAriaLabel(Labels.text("task.opinion"));
        opinion.setMinRows(1);
        opinion.setMaxRows(4);
        opinion.setMaxLength(2_000);
        opinion.setValueChangeMode(ValueChangeMode.LAZY);
        opinion.setValue(begun);
        opinion.addValueChangeListener(e -> complain(opinion.isInvalid() && isTooShort()));
        // Escape leaves the field, so that A and R mean the buttons again.
        opinion.getElement()
                .executeJs("this.addEventListener('keydown', e => {"
                        + " if (e.key === 'Escape') { e.composedPath()[0].blur(); } })");
    }

    private void templates() {
        templates.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var root = templates.addItem(Labels.text("task.templates"));
        for (var each : TEMPLATES) {
            root.getSubMenu().addItem(Labels.text("task.template." + each), e -> {
                opinion.setValue(Labels.text("task.template." + each));
                opinion.focus();
            });
        }
    }

    private Button button(String label, Verdict verdict, ButtonVariant look) {
        var button = new Button(Labels.text(label), e -> decide(verdict));
        button.addThemeVariants(look);
        button.addClassName("decision-" + verdict.name().toLowerCase(java.util.Locale.ROOT));
        button.setDisableOnClick(true);
        return button;
    }

    /** A second click, or a key beside a click, finds {@code sent} and does nothing. */
    private void decide(Verdict verdict) {
        if (sent || !approve.isVisible()) {
            return;
        }
        if (verdict == Verdict.REJECT && isTooShort()) {
            complain(true);
            opinion.focus();
            enable();
            return;
        }
        sent = true;
        try {
            decide.accept(verdict, opinion.getValue());
        } finally {
            sent = false;
            enable();
        }
    }

    private void enable() {
        approve.setEnabled(true);
        reject.setEnabled(true);
    }

    private boolean isTooShort() {
        return opinion.getValue().strip().length() < REJECTION_LEAST;
    }

    private void complain(boolean tooShort) {
        opinion.setInvalid(tooShort);
        opinion.setErrorMessage(
                tooShort
                        ? Labels.text(
                                "task.opinionShort",
                                REJECTION_LEAST,
                                REJECTION_LEAST - opinion.getValue().strip().length())
                        : "");
    }
}
