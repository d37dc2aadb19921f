package dev.rollcall.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.device.RegistrationReceipt;
import dev.rollcall.ui.shell.words.Labels;

/** What has to be typed into a device, with its secret: shown this once and never again. */
final class SecretDialog extends Dialog {
    private static final String COPY = "navigator.clipboard && navigator.clipboard.writeText($0)";

    /** @param closed when who read it says so */
    SecretDialog(RegistrationReceipt receipt, Runnable closed) {
        addClassName("secret-dialog");
        setHeaderTitle(Labels.text("device.secret.title", receipt.sn()));
        setWidth("560px");
        setMaxWidth("100%");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var facts = new DescriptionList();
        facts.addClassName("device-facts");
        var wire = receipt.wire();
        if (wire != null) {
            fact(facts, "wire", new Span(Labels.of("device.wire", wire)));
            fact(facts, "login", mono(receipt.login()));
        }
        var secret = receipt.secret();
        var content = new Div(facts);
        if (secret == null) {
            content.add(new Paragraph(Labels.text("device.secret.none")));
        } else {
            var shown = mono(secret.shown());
            shown.addClassName("secret-shown");
            fact(facts, "secret", shown);
            var warning = new Paragraph(Labels.text("device.secret.once"));
            warning.addClassNames("hint", "hint-caution");
            content.add(warning);
            var copy = new Button(Labels.text("device.secret.copy"), e -> {
                getElement().executeJs(COPY, secret.shown());
                e.getSource().setText(Labels.text("device.secret.copied"));
            });
            getFooter().add(copy);
        }
        add(content);
        var close = new Button(Labels.text("device.secret.close"), e -> {
            close();
            closed.run();
        });
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }

    private static void fact(DescriptionList facts, String key, Span what) {
        facts.add(new DescriptionList.Term(Labels.text("device.fact." + key)), new DescriptionList.Description(what));
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
