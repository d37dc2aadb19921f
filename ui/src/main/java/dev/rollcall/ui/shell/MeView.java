package dev.rollcall.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.notice.NoticeAddressService;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;

/** 我的: what the menu behind the name holds, as a page for a phone. */
@Route(MeView.PATH)
@PermitAll
final class MeView extends Div implements HasDynamicTitle {
    static final String PATH = "me";

    MeView(Workplace workplace, ShellParts parts, NoticeAddressService addresses) {
        addClassNames("view", "me-view");
        var caller = workplace.caller();
        var language = new RadioButtonGroup<Preferences.Language>(Labels.text("person.language"));
        language.setItems(Preferences.Language.values());
        language.setItemLabelGenerator(Preferences.Language::label);
        language.setValue(Preferences.Language.of(UI.getCurrent().getLocale()));
        language.addValueChangeListener(e -> e.getValue().apply());
        var look = new RadioButtonGroup<Preferences.Look>(Labels.text("person.look"));
        look.setItems(Preferences.Look.values());
        look.setItemLabelGenerator(Preferences.Look::label);
        Preferences.Look.chosen(look::setValue);
        look.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                e.getValue().apply();
            }
        });
        var card = new Div(
                new Paragraph(caller.displayName()),
                new Paragraph(Preferences.roles(caller)),
                language,
                look,
                new Button(Labels.text("person.signOut"), e -> parts.signOut()));
        card.addClassName("card");
        if (addresses.isOffered()) {
            card.addComponentAtIndex(card.getComponentCount() - 1, new NoticeAddressField(addresses, caller));
        }
        if (caller.personId() != null) {
            var substitutes = new Anchor(PATH + "/substitutes", Labels.text("person.substitutes"));
            substitutes.getElement().setAttribute("router-link", true);
            var copies = new Anchor(PATH + "/copies", Labels.text("person.copies"));
            copies.getElement().setAttribute("router-link", true);
            var opinions = new Anchor(PATH + "/opinions", Labels.text("person.opinions"));
            opinions.getElement().setAttribute("router-link", true);
            card.addComponentAtIndex(2, new Div(opinions));
            card.addComponentAtIndex(2, new Div(copies));
            card.addComponentAtIndex(3, new Div(substitutes));
        }
        add(new ViewHead(Labels.text("bottom.me")), new MeMenu(caller), card);
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("bottom.me"), Labels.text("shell.product"));
    }
}
