package dev.rollcall.domain.account;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a logged-in name into a caller. */
@Service
@Transactional(readOnly = true)
public class AccountService {
    private final Accounts accounts;

    AccountService(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Empty when the account is unknown or was disabled since the login. */
    public Optional<Caller> caller(String username) {
        return accounts.caller(username);
    }

    /** Empty when the caller has no business on the project; unknown and not allowed look alike. */
    public Optional<Standing> standing(Caller caller, long projectId) {
        return accounts.standing(caller.accountId(), projectId);
    }
}
