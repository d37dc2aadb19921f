package dev.rollcall.domain.approval;

/** Port: the name to show for an account that acted. */
public interface AccountNames {

    /** Display name, also of accounts disabled since. */
    String of(long accountId);
}
