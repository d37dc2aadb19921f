package dev.rollcall.app.demo;

import dev.rollcall.domain.account.DemoAccounts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the login page and the start table what may be tried. */
@WhenDemo
@Component
class DemoLogins implements DemoAccounts {

    @Override
    public List<DemoAccount> accounts() {
        return Stream.of(DemoLogin.ALL, DemoLogin.ADMINISTRATORS, DemoLogin.DISMANTLERS, DemoLogin.NEIGHBOURS)
                .flatMap(List::stream)
                .map(login -> new DemoAccount(login.username(), DemoLogin.PASSWORD, login.role(), login.note()))
                .toList();
    }
}
