package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.PhraseService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.words.Labels;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Always in sight: the opinion, 同意, 退回 and 拒绝; or the sentence why this person does not decide. */
final class DecisionFoot extends Div {
    /** A rejection needs that many characters (R47, 1.5); the service judges it again. */
    private static final int REJECTION_LEAST = 5;

    private final Div message = new Div();
    private final TextArea opinion = new TextArea();
    private final Button approve;
    private final Button sendBack;
    private final Button reject;
    private final OpinionPhrases templates;
    private final @Nullable OpinionAttachments attachments;
    private final Div line = new Div();
    private @Nullable EvidenceAnswer answer;
    private final BiConsumer<Verdict, String> decide;
    private boolean sent;
    private String complaint = "";

    /** @param attachments kept by the page, so that what was uploaded stays when the foot is drawn anew; null for none */
    DecisionFoot(
            PhraseService phrases,
            Caller caller,
            RequestKind kind,
            @Nullable OpinionAttachments attachments,
            String begun,
            BiConsumer<Verdict, String> decide) {
        this.decide = decide;
        this.attachments = attachments;
        templates = new OpinionPhrases(phrases, caller, kind, opinion);
        addClassName("decision-foot");
        message.addClassName("decision-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        approve = button("task.approve", Verdict.APPROVE, ButtonVariant.LUMO_PRIMARY);
        sendBack = button("task.return", Verdict.RETURN, ButtonVariant.LUMO_CONTRAST);
        sendBack.setVisible(false);
        reject = button("task.reject", Verdict.REJECT, ButtonVariant.LUMO_ERROR);
        opinion(begun);
        line.addClassName("decision-line");
        var buttons = new Div(approve, sendBack, reject);
        buttons.addClassName("decision-buttons");
        line.add(opinion, templates, buttons);
        add(message, line);
        if (attachments != null) {
            add(attachments);
            attachments.onTransfer(this::arrived);
            enable();
        }
        Keys.of(this)
                .bind("a", Labels.text("task.approve"), () -> decide(Verdict.APPROVE))
                .bind("r", Labels.text("task.reject"), () -> decide(Verdict.REJECT))
                .bind("o", Labels.text("task.key.opinion"), opinion::focus);
    }

    /** 退回 is offered: there is somebody to send it back to. */
    void offerReturn() {
        sendBack.setVisible(true);
        Keys.of(this).bind("b", Labels.text("task.return"), () -> decide(Verdict.RETURN));
    }

    /** What is red asks for an answer in words; one begun before stays. */
    void doubted(TaskEvidence evidence, String begun) {
        var field = new EvidenceAnswer(evidence, begun);
        answer = field;
        addComponentAtIndex(indexOf(line), field);
    }

    /** To the red flags; empty where there are none. */
    String answer() {
        return answer == null ? "" : answer.getValue();
    }

    /** What has just kept a decision from being taken. */
    void say(String sentence) {
        message.setText(sentence);
        message.setVisible(true);
    }

    /** Nothing to decide here for this person; what they wrote stays to be read and copied. */
    void close(String why) {
        approve.setVisible(false);
        sendBack.setVisible(false);
        reject.setVisible(false);
        templates.setVisible(false);
        if (attachments != null) {
            attachments.setVisible(false);
        }
        if (answer != null) {
            answer.setReadOnly(true);
        }
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
        opinion.getElement().setAttribute("data-focus-key", "o");
        opinion.setMinRows(1);
        opinion.setMaxRows(4);
        opinion.setMaxLength(2_000);
        opinion.setValueChangeMode(ValueChangeMode.LAZY);
        opinion.setValue(begun);
        opinion.addValueChangeListener(e -> complain(opinion.isInvalid() && isTooShort() ? complaint : ""));
        // Escape leaves the field, so that A and R mean the buttons again.
        opinion.getElement()
                .executeJs("this.addEventListener('keydown', e => {"
                        + " if (e.key === 'Escape') { e.composedPath()[0].blur(); } })");
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
        if (isUnderWay()) {
            say(Labels.text("task.attachUnderWay"));
            enable();
            return;
        }
        if (verdict != Verdict.APPROVE && isTooShort()) {
            complain(verdict == Verdict.RETURN ? "task.returnShort" : "task.opinionShort");
            opinion.focus();
            enable();
            return;
        }
        if (verdict == Verdict.APPROVE && answer != null && answer.isMissing()) {
            answer.complain();
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
        var ready = !isUnderWay();
        approve.setEnabled(ready);
        sendBack.setEnabled(ready);
        reject.setEnabled(ready);
    }

    /** A file set out, was stored, or was refused. */
    private void arrived() {
        if (!isUnderWay() && message.getText().equals(Labels.text("task.attachUnderWay"))) {
            message.setVisible(false);
        }
        enable();
    }

    private boolean isUnderWay() {
        return attachments != null && attachments.isUnderWay();
    }

    private boolean isTooShort() {
        return opinion.getValue().strip().length() < REJECTION_LEAST;
    }

    /** @param key of the sentence; empty when nothing is wrong any more */
    private void complain(String key) {
        complaint = key;
        opinion.setInvalid(!key.isEmpty());
        opinion.setErrorMessage(
                key.isEmpty()
                        ? ""
                        : Labels.text(
                                key,
                                REJECTION_LEAST,
                                REJECTION_LEAST - opinion.getValue().strip().length()));
    }
}
