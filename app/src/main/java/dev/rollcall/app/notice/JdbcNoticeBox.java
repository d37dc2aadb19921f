package dev.rollcall.app.notice;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.notice.Notice;
import dev.rollcall.domain.notice.NoticeBox;
import dev.rollcall.domain.notice.NoticeEvent;
import dev.rollcall.domain.notice.NoticeKind;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts were told, within their reach of today. */
@Repository
class JdbcNoticeBox implements NoticeBox {
    private static final String MINE = """
             from notice n join notice_event e on e.id = n.event_id
            """;

    private final JdbcClient jdbc;

    JdbcNoticeBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String withinReach(long accountId) {
        return " where n.account_id = :me and exists (select 1 from " + Reach.of(accountId)
                + " r where r.project_id = e.project_id)";
    }

    @Override
    public Page<Notice> page(long accountId, PageRequest page) {
        var total = jdbc.sql("select count(*)" + MINE + withinReach(accountId))
                .param("me", accountId)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("""
                        select e.*, n.read_at, p.name as project_name, t.title, t.state
                        """ + MINE + """
                          join project p on p.id = e.project_id
                          left join inbox_task t on t.task_id = e.task_id
                        """ + withinReach(accountId)
                        + " order by n.event_id desc limit :limit offset :offset")
                .param("me", accountId)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(JdbcNoticeBox::notice)
                .list();
        return new Page<>(rows, total);
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                event(row),
                Columns.text(row, "project_name"),
                Objects.requireNonNullElse(row.getString("title"), ""),
                "OPEN".equals(row.getString("state")),
                Columns.instantOrNull(row, "read_at"));
    }

    static NoticeEvent event(ResultSet row) throws SQLException {
        return new NoticeEvent(
                Columns.name(row, "kind", NoticeKind.class),
                Columns.text(row, "event_key"),
                Columns.text(row, "request_kind"),
                Columns.uuid(row, "request_id"),
                Columns.text(row, "request_no"),
                row.getLong("project_id"),
                Columns.text(row, "node"),
                Columns.text(row, "task_id"),
                Columns.instant(row, "at"));
    }

    @Override
    public long unread(long accountId) {
        return jdbc.sql("select count(*)" + MINE + withinReach(accountId) + " and n.read_at is null")
                .param("me", accountId)
                .query(Long.class)
                .single();
    }

    @Override
    public int read(long accountId, UUID requestId, Instant at) {
        return jdbc.sql("""
                        update notice n join notice_event e on e.id = n.event_id set n.read_at = :at
                         where n.account_id = :me and e.request_id = :request and n.read_at is null""")
                .param("me", accountId)
                .param("request", requestId.toString())
                .param("at", Columns.utc(at))
                .update();
    }

    @Override
    public int readAll(long accountId, Instant at) {
        return jdbc.sql("update notice set read_at = :at where account_id = :me and read_at is null")
                .param("me", accountId)
                .param("at", Columns.utc(at))
                .update();
    }

    @Override
    public Map<Long, Long> marks(Collection<Long> accountIds) {
        var marks = new HashMap<Long, Long>();
        // Read and written again with equal counts, the sum of ids still differs.
        jdbc.sql("""
                        select account_id, count(*) * 1000003 + sum(event_id) as mark
                          from notice where account_id in (:accounts) and read_at is null group by account_id""")
                .param("accounts", InList.of(accountIds))
                .query((row, i) -> marks.put(row.getLong("account_id"), row.getLong("mark")))
                .list();
        return marks;
    }
}
