package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.BackfillDrafts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts as JSON; one per account and project. */
@Repository
class JdbcBackfillDrafts implements BackfillDrafts {
    private static final int MOST_CHARACTERS = 8_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBackfillDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void save(Caller caller, long projectId, String body) {
        if (body.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("draft of " + body.length() + " characters");
        }
        jdbc.sql("""
                        insert into backfill_draft (id, account_id, project_id, body, saved_at)
                        values (:id, :account, :project, :body, :at)
                        on duplicate key update body = values(body), saved_at = values(saved_at)""")
                .param("id", UUID.randomUUID().toString())
                .param("account", caller.accountId())
                .param("project", projectId)
                .param("body", body)
                .param("at", Columns.utc(clock.instant()))
                .update();
    }

    @Override
    public Optional<String> find(Caller caller, long projectId) {
        return jdbc.sql("select body from backfill_draft where account_id = ? and project_id = ?")
                .params(caller.accountId(), projectId)
                .query(String.class)
                .optional();
    }

    @Override
    public void discard(Caller caller, long projectId) {
        jdbc.sql("delete from backfill_draft where account_id = ? and project_id = ?")
                .params(caller.accountId(), projectId)
                .update();
    }
}
