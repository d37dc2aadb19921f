package dev.rollcall.app.notice;

import dev.rollcall.app.secrets.PersonNumbers;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.notice.NoticeAddresses;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of people, sealed. */
@Repository
class JdbcNoticeAddresses implements NoticeAddresses {
    private final JdbcClient jdbc;
    private final PersonNumbers sealed;
    private final NoticeProperties settings;

    JdbcNoticeAddresses(JdbcClient jdbc, PersonNumbers sealed, NoticeProperties settings) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.settings = settings;
    }

    @Override
    public boolean isOffered() {
        return settings.mailFrom() != null;
    }

    @Override
    public Optional<String> of(long accountId) {
        return jdbc.sql("select email from notice_address where account_id = ?")
                .param(accountId)
                .query(String.class)
                .optional()
                .map(sealed::email);
    }

    @Override
    public void put(long accountId, String address, Instant at) {
        remove(accountId);
        jdbc.sql("insert into notice_address (account_id, email, changed_at) values (?, ?, ?)")
                .params(accountId, sealed.storeEmail(address), Columns.utc(at))
                .update();
    }

    @Override
    public void remove(long accountId) {
        jdbc.sql("delete from notice_address where account_id = ?")
                .param(accountId)
                .update();
    }
}
