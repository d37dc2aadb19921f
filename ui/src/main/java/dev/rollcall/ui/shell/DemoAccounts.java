package dev.rollcall.ui.shell;

import java.util.List;

/** The accounts the sign-in page offers in a demo. The bean exists only there. */
public interface DemoAccounts {
    /** In the order in which they should be tried. */
    List<DemoAccount> accounts();

    /**
     * @param role in words of the screen, e.g. 总包劳务员
     * @param note what to look at with it, one short sentence; may be empty
     */
    record DemoAccount(String username, String password, String role, String note) {}
}
