package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.account.DemoAccounts;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.function.Consumer;

/** The accounts of the demo, one line each: a click fills the form. */
final class DemoAccountList extends Div {
    DemoAccountList(List<DemoAccounts.DemoAccount> accounts, Consumer<DemoAccounts.DemoAccount> chosen) {
        addClassName("demo-accounts");
        add(new H2(Labels.text("login.demoTitle")), new Paragraph(Labels.text("login.demoHint")));
        accounts.forEach(account -> add(line(account, chosen)));
    }

    private static NativeButton line(DemoAccounts.DemoAccount account, Consumer<DemoAccounts.DemoAccount> chosen) {
        var username = new Span(account.username());
        username.addClassName("demo-account-name");
        var note = new Span(account.note());
        note.addClassName("secondary");
        var button = new NativeButton();
        button.add(new Span(account.role()), username, note);
        button.getElement().setAttribute("type", "button");
        button.addClickListener(e -> chosen.accept(account));
        return button;
    }
}
