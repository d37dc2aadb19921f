package dev.rollcall.app.approval;

import dev.rollcall.domain.approval.AccountNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Display names; accounts are never deleted, so every acting account has one. */
@Repository
class JdbcAccountNames implements AccountNames {
    private final JdbcClient jdbc;

    JdbcAccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String of(long accountId) {
        return jdbc.sql("select display_name from account where id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }
}
