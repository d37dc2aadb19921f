package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * A list with its detail beside it from 1200 px; below that the detail covers the list until closed.
 * Nothing about the width is known on the server: the style sheet decides.
 */
public final class ListAndDetail extends Div {
    private final Div list = new Div();
    private final Div detail = new Div();

    /** @param narrowDetail true when the detail is a side panel (320 px), false when it is the larger part */
    public ListAndDetail(boolean narrowDetail) {
        addClassNames("list-detail", narrowDetail ? "list-detail-panel" : "list-detail-page");
        list.addClassName("list-detail-list");
        detail.addClassName("list-detail-detail");
        detail.setVisible(false);
        add(list, detail);
    }

    public void list(Component... components) {
        list.removeAll();
        list.add(components);
    }

    /** Opens the detail, or replaces what is open. */
    public void open(Component component) {
        detail.removeAll();
        detail.add(component);
        detail.setVisible(true);
        addClassName("list-detail-open");
    }

    public void close() {
        detail.removeAll();
        detail.setVisible(false);
        removeClassName("list-detail-open");
    }

    /** Puts the keyboard at the heading of what is open; Tab leads on from there. */
    public void enter() {
        detail.getElement()
                .executeJs("const at = this.querySelector('h1, h2') || this;"
                        + " at.tabIndex = -1; at.focus({ preventScroll: true })");
    }

    public boolean isOpen() {
        return detail.isVisible();
    }
}
