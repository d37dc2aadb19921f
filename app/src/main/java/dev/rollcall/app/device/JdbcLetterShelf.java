package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.device.DeadLetterReplay;
import dev.rollcall.domain.device.Letter;
import dev.rollcall.domain.device.LetterLine;
import dev.rollcall.domain.device.LetterPage;
import dev.rollcall.domain.device.LetterQuery;
import dev.rollcall.domain.device.LetterShelf;
import dev.rollcall.domain.device.LetterView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dead letters as rows. Their bytes are never written again; what became of a letter stands beside them. */
@Repository
class JdbcLetterShelf implements LetterShelf {
    private static final int DETAIL_MOST = 200;
    private static final String WANTED = """
             from device_dead_letter l
             where (:sn is null or l.sn = :sn) and (:reason is null or l.reason = :reason)
               and (l.settled_at is not null) = :settled
            """;

    private final JdbcClient jdbc;

    JdbcLetterShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LetterPage page(LetterQuery query) {
        var total = wanted("select count(*)" + WANTED, query).query(Long.class).single();
        var lines = wanted(
                        "select l.id, l.sn, l.path, l.reason, length(l.raw) as bytes, l.received_at, l.outcome" + WANTED
                                + " order by l.received_at desc, l.id desc limit :most offset :offset",
                        query)
                .param("most", query.most())
                .param("offset", query.offset())
                .query((row, i) -> new LetterLine(
                        row.getLong("id"),
                        Columns.text(row, "sn"),
                        Columns.text(row, "path"),
                        Columns.text(row, "reason"),
                        row.getLong("bytes"),
                        Columns.instant(row, "received_at"),
                        row.getString("outcome")))
                .list();
        return new LetterPage(lines, total);
    }

    private JdbcClient.StatementSpec wanted(String sql, LetterQuery query) {
        return jdbc.sql(sql)
                .param("sn", query.sn())
                .param("reason", query.reason())
                .param("settled", query.settled());
    }

    @Override
    public List<ReasonCount> reasons() {
        return jdbc.sql("""
                        select reason, count(*) as letters from device_dead_letter where settled_at is null
                         group by reason order by letters desc, reason limit 100""")
                .query((row, i) -> new ReasonCount(Columns.text(row, "reason"), row.getLong("letters")))
                .list();
    }

    @Override
    public Optional<Letter> find(long id) {
        return jdbc.sql("select * from device_dead_letter where id = ?")
                .param(id)
                .query((row, i) -> {
                    var epoch = Columns.longOrNull(row, "epoch");
                    return new Letter(
                            id,
                            Columns.text(row, "sn"),
                            Columns.text(row, "path"),
                            Columns.text(row, "reason"),
                            row.getBytes("raw"),
                            Columns.instant(row, "received_at"),
                            epoch == null ? null : epoch.intValue(),
                            row.getString("boot_id"),
                            row.getString("outcome"),
                            Columns.instantOrNull(row, "settled_at"));
                })
                .optional();
    }

    @Override
    public List<LetterView.Attempt> attempts(long id) {
        return jdbc.sql("""
                        select r.replayed_at, a.display_name, r.why, r.corrected is not null as corrected, r.outcome, r.detail
                          from device_dead_letter_replay r left join account a on a.id = r.account_id
                         where r.letter_id = ? order by r.id desc limit 50""")
                .param(id)
                .query((row, i) -> new LetterView.Attempt(
                        Columns.instant(row, "replayed_at"),
                        row.getString("display_name"),
                        Columns.text(row, "why"),
                        row.getBoolean("corrected"),
                        Columns.text(row, "outcome"),
                        Columns.text(row, "detail")))
                .list();
    }

    @Override
    public void attempted(
            long id,
            long accountId,
            String why,
            byte @Nullable [] corrected,
            DeadLetterReplay.Replayed replayed,
            Instant at) {
        var detail = replayed.detail();
        jdbc.sql("""
                        insert into device_dead_letter_replay (letter_id, account_id, why, corrected, outcome, detail,
                                                               replayed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        accountId,
                        why,
                        corrected,
                        replayed.result().name(),
                        detail.substring(0, Math.min(detail.length(), DETAIL_MOST)),
                        Columns.utc(at))
                .update();
    }

    @Override
    public void noted(long id, long accountId, String why, String what, Instant at) {
        jdbc.sql("""
                        insert into device_dead_letter_replay (letter_id, account_id, why, outcome, detail, replayed_at)
                        values (?, ?, ?, ?, '', ?)""").params(id, accountId, why, what, Columns.utc(at)).update();
    }

    @Override
    public boolean settle(long id, long accountId, String outcome, Instant at) {
        return jdbc.sql("""
                        update device_dead_letter set settled_at = ?, settled_by = ?, outcome = ?
                         where id = ? and settled_at is null""").params(Columns.utc(at), accountId, outcome, id).update() == 1;
    }
}
