package dev.rollcall.ui.shell;

/** The session outlived the account behind it: disabled, or gone. Ends at the sign-in page. */
public final class SignedOutException extends RuntimeException {
    SignedOutException() {
        super("the account behind this session is no longer there");
    }
}
