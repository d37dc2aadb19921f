package dev.rollcall.app.demo;

import dev.rollcall.app.startup.StartupTable;
import dev.rollcall.domain.account.DemoAccounts;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The logins, for the table at the end of the start. */
@WhenDemo
@Component
@Order(0)
class DemoStartupTable implements StartupTable {
    private final DemoAccounts accounts;

    DemoStartupTable(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String title() {
        return "登录 logins (密码 password: " + DemoLogin.PASSWORD + ")";
    }

    @Override
    public List<Row> rows() {
        return accounts.accounts().stream()
                .map(account -> new Row(account.username(), account.role() + " · " + account.note()))
                .toList();
    }
}
