package dev.rollcall.app.notice;

import dev.rollcall.app.shared.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to leave the house. Several processes take from these tables at the same time: each skips what another has
 * locked, and a claimed delivery is due again when its lease ends, so that one whose process died is taken up again.
 *
 * <p>What is skipped is what is locked, not what is meant. So both claims name their index: in its order the rows wanted
 * come first, and no row is locked on the way that somebody else could be looking for.
 */
@Repository
class Deliveries {
    static final int MOST_ATTEMPTS = 10;
    private static final int EVENTS_AT_A_TIME = 100;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    /** Switching a channel on does not send what has grown old meanwhile. */
    private static final Duration STALE = Duration.ofDays(1);

    private static final int ERROR_MOST = 300;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the deliveries of events that have none yet. @return how many events were seen to */
    @Transactional
    int spread(Collection<NoticeChannel.Way> ways, Instant now) {
        var events =
                jdbc.sql("""
                        select id from notice_event force index (ix_notice_event_spread)
                         where spread = false order by id limit :most for update skip locked""").param("most", EVENTS_AT_A_TIME).query(Long.class).list();
        if (events.isEmpty()) {
            return 0;
        }
        for (var way : ways) {
            make(way, events, now);
        }
        jdbc.sql("update notice_event set spread = true where id in (:events)")
                .param("events", events)
                .update();
        return events.size();
    }

    private void make(NoticeChannel.Way way, List<Long> events, Instant now) {
        var from = switch (way) {
            case MAIL -> """
                    n.account_id, 'WAITING', :now from notice n
                      join notice_event e on e.id = n.event_id
                      join notice_address a on a.account_id = n.account_id
                    """;
            case WEBHOOK -> "0, 'WAITING', :now from notice_event e";
        };
        jdbc.sql("insert ignore into notice_delivery (event_id, channel, account_id, state, due_at)"
                        + " select e.id, :way, " + from + " where e.id in (:events) and e.at > :stale")
                .param("way", way.name())
                .param("events", events)
                .param("now", Columns.utc(now))
                .param("stale", Columns.utc(now.minus(STALE)))
                .update();
    }

    /** Takes one delivery that is due and that nobody else is at. */
    @Transactional
    Optional<Outgoing> claim(NoticeChannel.Way way, Instant now) {
        var claimed = jdbc.sql("""
                        select id from notice_delivery force index (ix_notice_delivery_channel)
                         where channel = :way and state = 'WAITING' and due_at <= :now
                         order by due_at, id limit 1 for update skip locked""")
                .param("now", Columns.utc(now))
                .param("way", way.name())
                .query(Long.class)
                .optional();
        claimed.ifPresent(id -> jdbc.sql("update notice_delivery set due_at = :until where id = :id")
                .param("until", Columns.utc(now.plus(LEASE)))
                .param("id", id)
                .update());
        return claimed.map(this::outgoing);
    }

    private Outgoing outgoing(long id) {
        return jdbc.sql("""
                        select e.*, d.account_id, d.attempts, p.name as project_name
                          from notice_delivery d join notice_event e on e.id = d.event_id
                          join project p on p.id = e.project_id where d.id = ?""")
                .param(id)
                .query((row, i) -> new Outgoing(
                        id,
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getInt("attempts"),
                        JdbcNoticeBox.event(row),
                        Columns.text(row, "project_name")))
                .single();
    }

    @Transactional
    void sent(Outgoing delivery, Instant now) {
        jdbc.sql("update notice_delivery set state = 'SENT', attempts = attempts + 1,"
                        + " last_error = null, ended_at = :now where id = :id and state = 'WAITING'")
                .param("now", Columns.utc(now))
                .param("id", delivery.id())
                .update();
    }

    /** Pauses double from a minute on, some 17 hours in all; then operations have to see to it. */
    @Transactional
    void failed(Outgoing delivery, String error, Instant now) {
        var attempts = delivery.attempts() + 1;
        var pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
        jdbc.sql("""
                        update notice_delivery set state = :state, attempts = :attempts, due_at = :due,
                               last_error = :error
                         where id = :id and state = 'WAITING'""")
                .param("state", attempts >= MOST_ATTEMPTS ? "FAILED" : "WAITING")
                .param("attempts", attempts)
                .param("due", Columns.utc(now.plus(pause)))
                .param("error", error.length() > ERROR_MOST ? error.substring(0, ERROR_MOST) : error)
                .param("id", delivery.id())
                .update();
    }
}
