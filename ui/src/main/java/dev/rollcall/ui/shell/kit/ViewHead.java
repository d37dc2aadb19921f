package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The first line of a view: what, how many, and the one primary action ("待办 12 · 3 项超时"). */
public final class ViewHead extends Div {
    private final H1 title = new H1();
    private final Span detail = new Span();
    private final Div actions = new Div();

    public ViewHead(String title) {
        addClassName("view-head");
        detail.addClassName("view-head-detail");
        detail.getElement().setAttribute("aria-live", "polite");
        actions.addClassName("view-head-actions");
        this.title.setText(title);
        add(this.title, detail, actions);
    }

    public void title(String text) {
        title.setText(text);
    }

    /** The second, quieter part of the line. */
    public void detail(String text) {
        detail.setText(text);
    }

    /** Buttons at the right; at most one of them is primary. */
    public ViewHead action(Component action) {
        actions.add(action);
        return this;
    }
}
