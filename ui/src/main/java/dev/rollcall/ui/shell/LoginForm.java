package dev.rollcall.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.rollcall.domain.account.DemoAccounts;
import dev.rollcall.ui.shell.words.Labels;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain form, posted by the browser itself: password managers know it, and it needs no script. */
@Tag("form")
final class LoginForm extends Component implements HasComponents {
    private final Input username = field("username", "text", "username");
    private final Input password = field("password", "password", "current-password");
    private final Div refusal = new Div();

    LoginForm() {
        getElement().setAttribute("method", "post").setAttribute("action", LoginView.PATH);
        getElement().getClassList().add("login-form");
        refusal.addClassName("field-error");
        refusal.getElement().setAttribute("role", "alert");
        var submit = new NativeButton(Labels.text("login.submit"));
        submit.addClassName("primary");
        submit.getElement().setAttribute("type", "submit");
        add(
                new H2(Labels.text("login.title")),
                refusal,
                label(username, "login.username"),
                username,
                label(password, "login.password"),
                password,
                submit);
        addToken();
        username.getElement().setAttribute("autofocus", true);
    }

    void refused() {
        refusal.setText(Labels.text("login.refused"));
    }

    void fill(DemoAccounts.DemoAccount account) {
        username.setValue(account.username());
        password.setValue(account.password());
    }

    // The view is made in a request the framework exempts from the check; the form's own post is not exempt.
    private void addToken() {
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            var hidden = new Input();
            hidden.setType("hidden");
            hidden.getElement().setAttribute("name", token.getParameterName());
            hidden.setValue(token.getToken());
            add(hidden);
        }
    }

    private static Input field(String name, String type, String autocomplete) {
        var field = new Input();
        field.setId("login-" + name);
        field.setType(type);
        field.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true);
        return field;
    }

    private static NativeLabel label(Input field, String key) {
        var label = new NativeLabel(Labels.text(key));
        label.setFor(field);
        return label;
    }
}
