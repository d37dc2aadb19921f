package dev.rollcall.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.ui.shell.words.Labels;

/** The menu behind the person's name: language, light or dark, sign out. */
final class PersonMenu extends MenuBar {
    PersonMenu(Caller caller, ShellParts parts) {
        addClassName("person-menu");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        var face = new Span(Preferences.shortName(caller));
        face.addClassName("face");
        var root = addItem(face);
        root.getElement().setAttribute("aria-label", Labels.text("person.menu", caller.displayName()));
        var who = new Div(new Div(caller.displayName()), new Div(Preferences.roles(caller)));
        who.addClassName("person-who");
        var menu = root.getSubMenu();
        menu.addItem(who).setEnabled(false);
        var language = menu.addItem(Labels.text("person.language"));
        for (var choice : Preferences.Language.values()) {
            choice(language, choice.label(), choice::apply);
        }
        var look = menu.addItem(Labels.text("person.look"));
        for (var choice : Preferences.Look.values()) {
            choice(look, choice.label(), choice::apply);
        }
        if (caller.personId() != null) {
            menu.addItem(Labels.text("person.opinions"), e -> UI.getCurrent().navigate(MeView.PATH + "/opinions"));
            menu.addItem(Labels.text("person.copies"), e -> UI.getCurrent().navigate(MeView.PATH + "/copies"));
            menu.addItem(
                    Labels.text("person.substitutes"), e -> UI.getCurrent().navigate(MeView.PATH + "/substitutes"));
        }
        menu.addItem(Labels.text("person.signOut"), e -> parts.signOut());
    }

    private static void choice(MenuItem parent, String label, Runnable apply) {
        parent.getSubMenu().addItem(label, e -> apply.run());
    }
}
