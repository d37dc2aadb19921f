package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.html.Span;

/**
 * A small drawing from {@code /rollcall/icons/<name>.svg} in the colour of the text around it. Always
 * decoration: what it means is said by a label beside it.
 */
public final class Glyph extends Span {
    public Glyph(String name) {
        addClassName("glyph");
        getStyle().set("--glyph", "url(/rollcall/icons/" + name + ".svg)");
        getElement().setAttribute("aria-hidden", "true");
    }
}
