package dev.rollcall.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.notice.NoticeAddressService;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;

/** 通知邮箱: where somebody is told by e-mail as well; left empty, nowhere. Made only where e-mail is sent at all. */
final class NoticeAddressField extends Div {
    private static final int LONGEST_ADDRESS = 254;

    private final TextField field = new TextField(Labels.text("person.email"));

    NoticeAddressField(NoticeAddressService addresses, Caller caller) {
        addClassName("notice-address");
        field.setHelperText(Labels.text("person.emailHint"));
        field.setMaxLength(LONGEST_ADDRESS);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "email");
        field.setValue(addresses.address(caller).orElse(""));
        add(
                field,
                new Button(
                        Labels.text("person.emailSave"),
                        e -> addresses
                                .choose(caller, field.getValue())
                                .why()
                                .ifPresentOrElse(refusal -> say(Refusals.sentence(refusal)), this::saved)));
    }

    private void saved() {
        say("");
        Notices.done(Labels.text("person.emailSaved"));
    }

    private void say(String wrong) {
        field.setErrorMessage(wrong);
        field.setInvalid(!wrong.isEmpty());
    }
}
