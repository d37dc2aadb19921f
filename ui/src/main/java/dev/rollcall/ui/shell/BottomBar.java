package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.ui.shell.kit.Glyph;
import dev.rollcall.ui.shell.words.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The menu of a phone: 待办 · 考勤 · 项目 · 我的; who decides nothing has 我发起的 or 审批历史 in the first place. */
final class BottomBar extends Nav {
    private final Map<String, RouterLink> links = new LinkedHashMap<>();

    BottomBar(Caller caller) {
        addClassName("bottom-bar");
        setAriaLabel(Labels.text("shell.menu"));
        Stream.of(MenuEntry.INBOX, MenuEntry.STARTED, MenuEntry.HISTORY)
                .filter(entry -> entry.exists() && entry.allows(caller))
                .findFirst()
                .ifPresent(entry -> link(entry.path(), entry.icon(), entry.label()));
        link(caller, MenuEntry.PUNCHES, "bottom.attendance");
        link(caller, MenuEntry.PROJECTS, "bottom.project");
        link(MeView.PATH, "me", Labels.text("bottom.me"));
    }

    void mark(String address) {
        var tab = tab(address);
        links.forEach((path, link) -> {
            if (path.equals(tab)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** A page belongs to the entry of its part of the menu; what has none is found under 我的. */
    private String tab(String address) {
        var group = MenuEntry.of(address).map(MenuEntry::part);
        return links.keySet().stream()
                .filter(path -> group.isPresent()
                        && MenuEntry.of(path).map(MenuEntry::part).equals(group))
                .findFirst()
                .orElse(group.isPresent() || address.equals(MeView.PATH) ? MeView.PATH : address);
    }

    private void link(Caller caller, MenuEntry entry, String labelKey) {
        if (entry.exists() && entry.allows(caller)) {
            link(entry.path(), entry.icon(), Labels.text(labelKey));
        }
    }

    private void link(String path, String icon, String label) {
        var link = new RouterLink();
        link.getElement().setAttribute("href", path);
        link.add(new Glyph(icon), new Span(label));
        links.put(path, link);
        add(link);
    }
}
