package dev.rollcall.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;

/** One person in front of a browser window. */
final class Visitor {
    private static final String QUIET = "() => { const flow = window.Vaadin && window.Vaadin.Flow;"
            + " return flow && flow.clients && Object.values(flow.clients).every(c => !c.isActive || !c.isActive()); }";

    private final Page page;
    private final String home;

    Visitor(Page page, String home) {
        this.page = page;
        this.home = home;
    }

    Page page() {
        return page;
    }

    String url(String address) {
        return home + address;
    }

    void signIn(String username, String password) {
        page.navigate(url("login"));
        page.locator("#login-username").fill(username);
        page.locator("#login-password").fill(password);
        button("登录").click();
        page.waitForURL(url -> !url.contains("/login"));
        view();
    }

    /** Opens an address of the product and waits until its view stands. */
    Visitor open(String address) {
        page.navigate(url(address));
        view();
        return this;
    }

    /** The view on the screen, complete. */
    Locator view() {
        var view = page.locator(".view").first();
        view.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        page.waitForFunction(QUIET);
        return view;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** From now on files stay on their way. @return lets them arrive */
    Runnable holdUploads() {
        var held = new ArrayList<Route>();
        page.route("**/VAADIN/dynamic/**", held::add);
        return () -> {
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            page.unroute("**/VAADIN/dynamic/**");
        };
    }
}
