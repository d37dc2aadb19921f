package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.ui.shell.kit.Glyph;
import dev.rollcall.ui.shell.words.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** The menu of a phone: 待办 · 考勤 · 项目 · 我的. */
final class BottomBar extends Nav {
    private final Map<String, RouterLink> links = new LinkedHashMap<>();

    BottomBar(Caller caller) {
        addClassName("bottom-bar");
        setAriaLabel(Labels.text("shell.menu"));
        link(caller, MenuEntry.INBOX, "bottom.inbox");
        link(caller, MenuEntry.PUNCHES, "bottom.attendance");
        link(caller, MenuEntry.PROJECTS, "bottom.project");
        link(MeView.PATH, "me", "bottom.me");
    }

    void mark(String address) {
        links.forEach((path, link) -> {
            if (address.equals(path) || address.startsWith(path + "/")) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private void link(Caller caller, MenuEntry entry, String label) {
        if (entry.exists() && entry.allows(caller)) {
            link(entry.path(), entry.icon(), label);
        }
    }

    private void link(String path, String icon, String label) {
        var link = new RouterLink();
        link.getElement().setAttribute("href", path);
        link.add(new Glyph(icon), new Span(Labels.text(label)));
        links.put(path, link);
        add(link);
    }
}
