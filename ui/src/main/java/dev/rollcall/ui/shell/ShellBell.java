package dev.rollcall.ui.shell;

import com.vaadin.flow.component.Component;

/** The bell of the header. At most one bean. */
public interface ShellBell {
    /** A new one for a header that is being drawn; it keeps itself informed as long as it is on a page. */
    Component bell();
}
