package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** Leads to an address of the product with everything behind its question mark. */
public final class Go {
    private Go() {}

    /** @param address without a leading slash, such as {@code tasks/7?type=…} */
    public static void to(String address) {
        var mark = address.indexOf('?');
        if (mark < 0) {
            UI.getCurrent().navigate(address);
        } else {
            // Flow would take the question mark of a single string for part of the path.
            UI.getCurrent()
                    .navigate(address.substring(0, mark), QueryParameters.fromString(address.substring(mark + 1)));
        }
    }
}
