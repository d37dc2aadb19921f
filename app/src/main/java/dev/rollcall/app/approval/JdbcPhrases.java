package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.Phrases;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People's own phrases as rows. */
@Repository
class JdbcPhrases implements Phrases {
    private final JdbcClient jdbc;

    JdbcPhrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Phrase> of(long accountId) {
        return jdbc.sql("select id, words from opinion_phrase where account_id = ? order by id desc")
                .param(accountId)
                .query((row, i) -> new Phrase(row.getLong("id"), Columns.text(row, "words")))
                .list();
    }

    @Override
    public void add(long accountId, String words, Instant at) {
        jdbc.sql("insert into opinion_phrase (account_id, words, added_at) values (?, ?, ?)")
                .params(accountId, words, Columns.utc(at))
                .update();
    }

    @Override
    public boolean remove(long accountId, long id) {
        return jdbc.sql("delete from opinion_phrase where id = ? and account_id = ?")
                        .params(id, accountId)
                        .update()
                == 1;
    }
}
