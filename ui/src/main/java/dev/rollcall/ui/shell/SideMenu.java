package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.ui.shell.kit.Glyph;
import dev.rollcall.ui.shell.words.Labels;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The left menu: grouped, by role, collapsible to icons (remembered by the browser in shell.js). */
final class SideMenu extends Nav {
    private final Map<MenuEntry, MenuLink> links = new EnumMap<>(MenuEntry.class);

    SideMenu(Caller caller, InboxCounts tasks) {
        addClassName("side-menu");
        setAriaLabel(Labels.text("shell.menu"));
        MenuEntry.@Nullable Group heading = null;
        for (var entry : MenuEntry.open(caller).toList()) {
            if (entry.group() != null && entry.group() != heading) {
                heading = entry.group();
                var title = new Div(Labels.of("menu.group", heading));
                title.addClassName("side-menu-group");
                add(title);
            }
            var link = new MenuLink(entry);
            links.put(entry, link);
            add(link);
        }
        add(collapse());
        openTasks(tasks.open());
    }

    /** Writes the number of open tasks beside 待办. */
    void openTasks(long count) {
        var inbox = links.get(MenuEntry.INBOX);
        if (inbox != null) {
            inbox.count(count);
        }
    }

    void mark(Optional<MenuEntry> current) {
        links.forEach(
                (entry, link) -> link.current(current.filter(entry::equals).isPresent()));
    }

    private static NativeButton collapse() {
        var label = new Span(Labels.text("shell.collapse"));
        var button = new NativeButton();
        button.add(new Glyph("collapse"), label);
        button.addClassName("side-menu-collapse");
        button.setAriaLabel(Labels.text("shell.collapse"));
        button.getElement().setAttribute("data-shell", "collapse");
        return button;
    }

    private static final class MenuLink extends RouterLink {
        private final Span badge = new Span();

        MenuLink(MenuEntry entry) {
            getElement().setAttribute("href", entry.path());
            getElement().setAttribute("title", entry.label());
            addClassName("side-menu-link");
            var label = new Span(entry.label());
            label.addClassName("side-menu-label");
            add(new Glyph(entry.icon()), label);
            badge.addClassName("badge");
            badge.setVisible(false);
            add(badge);
        }

        void count(long count) {
            badge.setText(count > 99 ? "99+" : Long.toString(count));
            badge.getElement().setAttribute("aria-label", Labels.text("shell.openTasks", count));
            badge.setVisible(count > 0);
        }

        void current(boolean current) {
            if (current) {
                getElement().setAttribute("aria-current", "page");
            } else {
                getElement().removeAttribute("aria-current");
            }
        }
    }
}
