package dev.rollcall.app.account;

import dev.rollcall.domain.account.Accounts;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * The login's view of our accounts. Its one authority says that somebody is logged in; what they may do is asked of
 * their {@link dev.rollcall.domain.account.Standing} on every call.
 */
@Service
class LoginAccounts implements UserDetailsService {
    private final Accounts accounts;

    LoginAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        var found = accounts.credentials(username)
                .orElseThrow(() -> new UsernameNotFoundException("no such account")); // without the name: it is typed
        return User.withUsername(found.username())
                .password(found.passwordHash())
                .disabled(!found.enabled())
                .authorities("ROLE_USER")
                .build();
    }
}
