package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.ui.shell.words.Labels;

/** On a phone, above a list: its sisters of the same part of the menu (待办 已办 我发起的; 打卡统计 考勤补录). */
final class SectionTabs extends Nav {
    private final Caller caller;

    SectionTabs(Caller caller) {
        this.caller = caller;
        addClassName("section-tabs");
        setAriaLabel(Labels.text("shell.section"));
        setVisible(false);
    }

    /** Pages below a list have a way back of their own and no tabs. */
    void mark(String address) {
        removeAll();
        MenuEntry.of(address)
                .filter(current -> current.path().equals(address))
                .ifPresent(current -> MenuEntry.open(caller)
                        .filter(entry -> entry.part().equals(current.part()))
                        .forEach(entry -> add(link(entry, entry == current))));
        setVisible(getChildren().count() > 1);
    }

    private static RouterLink link(MenuEntry entry, boolean current) {
        var link = new RouterLink();
        link.getElement().setAttribute("href", entry.path());
        link.setText(entry.label());
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
