package dev.rollcall.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLayout;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.kit.KeyHelp;
import dev.rollcall.ui.shell.kit.Keys;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every view: banner of the demo, header, menu at the left, bottom bar on a phone.
 * Put around each view that does not say {@code autoLayout = false}.
 */
@Layout
@PermitAll
public final class MainLayout extends Div
        implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {
    private final Workplace workplace;
    private final ShellParts parts;
    private final Main content = new Main();
    private String address = "";
    private Optional<ProjectSummary> project = Optional.empty();
    private @Nullable TopBar top;
    private @Nullable SideMenu menu;
    private @Nullable BottomBar bottom;
    private @Nullable SectionTabs tabs;

    MainLayout(Workplace workplace, ShellParts parts) {
        this.workplace = workplace;
        this.parts = parts;
        addClassName("shell");
        content.setId("content");
        content.addClassName("shell-content");
        content.getElement().setAttribute("tabindex", "-1");
        Keys.of(this).bind("?", Labels.text("keys.help"), () -> new KeyHelp(this).open());
    }

    /** Nobody is told whether a view does not exist or is not for them. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var caller = workplace.callerIfAny();
        if (caller.isEmpty()) {
            parts.signOut();
            return;
        }
        address = event.getLocation().getPath();
        var entry = MenuEntry.of(address);
        var failed = HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget());
        if (!failed && entry.isPresent() && !entry.get().allows(caller.get())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (menu == null) {
            build();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var entry = MenuEntry.of(event.getLocation().getPath());
        if (menu != null && bottom != null && tabs != null) {
            menu.mark(entry);
            bottom.mark(event.getLocation().getPath());
            tabs.mark(event.getLocation().getPath());
            countTasks();
            showProject();
        }
    }

    /** For views that have no title of their own. */
    @Override
    public String getPageTitle() {
        var product = Labels.text("shell.product");
        return MenuEntry.of(address)
                .map(entry -> Labels.text("shell.pageTitle", entry.label(), product))
                .orElse(product);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        content.add((Component) view);
    }

    /** Writes the number of open tasks anew, after one was decided or another page opened. */
    public void countTasks() {
        if (menu != null) {
            menu.openTasks(parts.openTasks(workplace.caller()).open());
        }
    }

    /** Somebody else's act concerns whoever looks at this page: the count in the menu and a view that cares follow. */
    public void somethingHappened() {
        countTasks();
        content.getChildren()
                .filter(Lively.class::isInstance)
                .map(Lively.class::cast)
                .forEach(Lively::somethingHappened);
    }

    /** A link may have led to another project than the one the header was drawn for (R24). */
    private void showProject() {
        var now = workplace.project();
        if (top != null && !now.equals(project)) {
            var anew = new TopBar(workplace.caller(), now, parts);
            replace(top, anew);
            top = anew;
            project = now;
        }
    }

    private void build() {
        var caller = workplace.caller();
        menu = new SideMenu(caller, parts.openTasks(caller));
        bottom = new BottomBar(caller);
        tabs = new SectionTabs(caller);
        var skip = new Anchor("#content", Labels.text("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        add(skip);
        if (parts.isDemo()) {
            add(new DemoBanner());
        }
        project = workplace.project();
        top = new TopBar(caller, project, parts);
        add(top, menu, tabs, content, bottom);
    }
}
