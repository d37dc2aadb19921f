package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.ui.shell.kit.Glyph;
import dev.rollcall.ui.shell.words.Labels;

/** On a phone: the whole menu, of which the bottom bar has four entries only. */
final class MeMenu extends Nav {
    MeMenu(Caller caller) {
        addClassNames("card", "me-menu");
        setAriaLabel(Labels.text("shell.menu"));
        MenuEntry.open(caller).forEach(entry -> {
            var link = new RouterLink();
            link.getElement().setAttribute("href", entry.path());
            link.add(new Glyph(entry.icon()), new Span(entry.label()));
            add(link);
        });
    }
}
