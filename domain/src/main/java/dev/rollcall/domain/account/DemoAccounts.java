package dev.rollcall.domain.account;

import java.util.List;

/** Port: the accounts a demo offers at the login. The bean exists only there. */
public interface DemoAccounts {

    /** In the order in which they should be tried. */
    List<DemoAccount> accounts();

    /**
     * A login anybody may use, password included.
     *
     * @param role in words of the screen, e.g. 总包劳务员
     * @param note what to look at with it, one short sentence; may be empty
     */
    record DemoAccount(String username, String password, String role, String note) {}
}
