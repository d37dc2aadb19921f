package dev.rollcall.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.ui.shell.words.Labels;

/** Says what cannot be undone, and asks for the serial's last four characters (R134, R166). */
final class BindWarning extends Dialog {

    /** Sends what was confirmed. */
    interface Sending {
        /** @return whether it was bound */
        boolean send(String tail, boolean understood);
    }

    BindWarning(String sn, Sending sending) {
        addClassName("bind-warning");
        setHeaderTitle(Labels.text("device.warning.title", sn));
        setWidth("520px");
        setMaxWidth("100%");
        var means = new Paragraph(Labels.text("device.warning.means"));
        means.addClassNames("hint", "hint-caution");
        var tail = new TextField(Labels.text("device.warning.tail"));
        tail.setMaxLength(4);
        tail.addClassName("mono");
        tail.setValueChangeMode(ValueChangeMode.EAGER);
        var understood = new Checkbox(Labels.text("device.warning.understood"));
        var bind = new Button(Labels.text("device.warning.bind"));
        bind.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        bind.setEnabled(false);
        bind.setDisableOnClick(true);
        Runnable follow = () -> bind.setEnabled(understood.getValue()
                && sn.endsWith(tail.getValue())
                && tail.getValue().length() == 4);
        tail.addValueChangeListener(e -> follow.run());
        understood.addValueChangeListener(e -> follow.run());
        bind.addClickListener(e -> {
            if (sending.send(tail.getValue(), understood.getValue())) {
                close();
            } else {
                bind.setEnabled(true);
            }
        });
        var content = new Div(means, tail, understood);
        content.addClassName("bind-warning-content");
        add(content);
        getFooter().add(new Button(Labels.text("device.cancel"), e -> close()), bind);
    }
}
