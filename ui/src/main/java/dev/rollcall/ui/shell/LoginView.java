package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.rollcall.domain.account.DemoAccounts;
import dev.rollcall.ui.shell.words.Labels;
import org.springframework.beans.factory.ObjectProvider;

/** Sign-in: what the product is at the left, the form at the right, in a demo with its accounts. */
@Route(value = LoginView.PATH, autoLayout = false)
@AnonymousAllowed
public final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "login";

    private final LoginForm form = new LoginForm();

    LoginView(ShellParts parts, ObjectProvider<DemoAccounts> demo) {
        addClassName("login");
        if (parts.isDemo()) {
            add(new DemoBanner());
        }
        var side = new Div(form);
        side.addClassName("login-side");
        if (parts.isDemo()) {
            demo.ifAvailable(accounts -> side.add(new DemoAccountList(accounts.accounts(), form::fill)));
        }
        var columns = new Div(welcome(), side);
        columns.addClassName("login-columns");
        add(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            form.refused();
        }
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("login.title"), Labels.text("shell.product"));
    }

    private static Div welcome() {
        var points = new UnorderedList();
        for (var point : new String[] {"punch", "backfill", "trace"}) {
            points.add(new ListItem(Labels.text("login.point." + point)));
        }
        var welcome = new Div(new H1(Labels.text("shell.product")), new Paragraph(Labels.text("login.claim")), points);
        welcome.addClassName("login-welcome");
        return welcome;
    }
}
