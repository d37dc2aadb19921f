package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.words.Labels;

/** Not there and not allowed look alike (1.6): whoever may not see a thing does not learn that it exists. */
class NothingHere extends Div implements HasDynamicTitle {
    NothingHere() {
        addClassName("view");
        add(new EmptyState(Labels.text("failure.nothing"))
                .because(Labels.text("failure.nothingHint"))
                .next(home()));
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", Labels.text("failure.title"), Labels.text("shell.product"));
    }

    static RouterLink home() {
        var link = new RouterLink();
        link.getElement().setAttribute("href", "");
        link.setText(Labels.text("failure.home"));
        return link;
    }
}
