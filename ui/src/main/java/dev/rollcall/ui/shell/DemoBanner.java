package dev.rollcall.ui.shell;

import com.vaadin.flow.component.html.Div;
import dev.rollcall.ui.shell.words.Labels;

/** The line that says that nothing here is about a real person. */
final class DemoBanner extends Div {
    DemoBanner() {
        super(Labels.text("shell.demo"));
        addClassName("demo-banner");
        getElement().setAttribute("role", "note");
    }
}
