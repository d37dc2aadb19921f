package dev.rollcall.ui.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.function.Consumer;
import java.util.function.Function;

/** An act of operations that needs words: what it means, the reason, and a refusal said at the field. */
final class ReasonDialog<T> extends Dialog {
    private static final int MOST = 200;

    private final TextArea reason = new TextArea(Labels.text("reason.label"));
    private final transient Function<String, Outcome<T>> act;
    private final transient Consumer<T> done;

    /**
     * @param key label of the act, below it {@code .means}
     * @param what it is about
     * @param act is given the reason
     * @param done is given what was done; the dialog is closed by then
     */
    ReasonDialog(String key, String what, Function<String, Outcome<T>> act, Consumer<T> done) {
        this.act = act;
        this.done = done;
        setHeaderTitle(Labels.text("reason.title", Labels.text(key), what));
        addClassName("reason-dialog");
        reason.setWidthFull();
        reason.setMaxLength(MOST);
        reason.setHelperText(Labels.text("reason.help"));
        add(new Paragraph(Labels.text(key + ".means")), reason);
        var confirm = new Button(Labels.text("reason.confirm"), e -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Labels.text("reason.cancel"), e -> close()), confirm);
        addOpenedChangeListener(e -> reason.focus());
    }

    private void confirm() {
        var outcome = act.apply(reason.getValue());
        outcome.why().ifPresent(refusal -> {
            reason.setErrorMessage(Refusals.sentence(refusal));
            reason.setInvalid(true);
        });
        outcome.result().ifPresent(value -> {
            close();
            done.accept(value);
        });
    }
}
