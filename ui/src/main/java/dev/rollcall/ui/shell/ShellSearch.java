package dev.rollcall.ui.shell;

/** The search field of the header: worker, request number, device. At most one bean. */
public interface ShellSearch {
    /**
     * Shows what was found. What a person types may be a name or an identity number, so it never
     * becomes part of an address.
     */
    void search(String text);
}
