package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.DeviceDays;
import dev.rollcall.domain.attendance.rule.DeviceDay;
import dev.rollcall.domain.attendance.rule.SuspicionRules;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads one device's day by its index of time: of several devices joined in one statement a server would read each
 * one's whole past.
 */
@Repository
class JdbcDeviceDays implements DeviceDays {
    static final String MARKS = """
            select count(*) as punches, coalesce(sum(liveness = 'T'), 0) as alive,
                   coalesce(sum(liveness = 'F'), 0) as failed, count(live_score) as scored,
                   min(live_score) as lowest, max(live_score) as highest
              from punch where device_id = :device and event_at >= :from and event_at < :to""";

    // A link for a photo is made when its content is announced for the first time.
    static final String REPEATED = """
            select count(*) from (
                select p.photo_sha256 from punch p
                  left join punch_photo t use index (ix_photo_hash)
                    on t.device_id = p.device_id and t.sha256 = p.photo_sha256
                 where p.device_id = :device and p.event_at >= :from and p.event_at < :to
                   and p.photo_sha256 is not null
                 group by p.photo_sha256
                having count(distinct p.person_ref) > 1 or min(t.issued_at) < :before) repeated""";

    // Photos that came by themselves, after the punch or before it; they belong to a punch by person and second.
    static final String ATTACHED = """
            select count(*) from (
                select t.sha256 from punch p
                  join punch_photo t on t.device_id = p.device_id and t.person_ref = p.person_ref
                   and t.local_time_of_punch = p.device_time + interval p.device_offset_s second
                 where p.device_id = :device and p.event_at >= :from and p.event_at < :to
                   and p.photo_sha256 is null
                 group by t.sha256
                having count(distinct p.person_ref) > 1
                    or exists (select 1 from punch_photo e
                                where e.device_id = :device and e.sha256 = t.sha256
                                  and (e.local_time_of_punch < :day
                                       or e.local_time_of_punch is null and e.issued_at < :before))) repeated""";

    /** How far the first record of a day may come before it, by a clock that is ahead. */
    private static final int AHEAD_MINUTES = 10;

    private final JdbcClient jdbc;

    JdbcDeviceDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean claim(Instant now, Instant next) {
        return jdbc.sql("update device_watch set next_at = ? where id = 1 and next_at <= ?")
                        .params(Columns.utc(next), Columns.utc(now))
                        .update()
                == 1;
    }

    @Override
    public List<Long> active(LocalDate since) {
        return jdbc.sql("select id from device where last_punch_at >= ? order by id")
                .param(Columns.utc(SiteTime.startOf(since)))
                .query(Long.class)
                .list();
    }

    @Override
    public DeviceDay of(long deviceId, LocalDate day) {
        var repeated = within(jdbc.sql(REPEATED), deviceId, day)
                .param("before", Columns.utc(SiteTime.startOf(day).minusSeconds(AHEAD_MINUTES * 60L)))
                .query(Long.class)
                .single();
        var attached = within(jdbc.sql(ATTACHED), deviceId, day)
                .param("before", Columns.utc(SiteTime.startOf(day).minusSeconds(AHEAD_MINUTES * 60L)))
                .param("day", day.atStartOfDay())
                .query(Long.class)
                .single();
        return within(jdbc.sql(MARKS), deviceId, day)
                .query((row, i) -> new DeviceDay(
                        row.getLong("punches"),
                        row.getLong("alive"),
                        row.getLong("failed"),
                        row.getLong("scored"),
                        score(row.getBigDecimal("lowest")),
                        score(row.getBigDecimal("highest")),
                        repeated + attached))
                .single();
    }

    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, long deviceId, LocalDate day) {
        return statement
                .param("device", deviceId)
                .param("from", Columns.utc(SiteTime.startOf(day)))
                .param("to", Columns.utc(SiteTime.startOf(day.plusDays(1))));
    }

    private static @org.jspecify.annotations.Nullable Double score(
            java.math.@org.jspecify.annotations.Nullable BigDecimal stored) {
        return stored == null ? null : stored.doubleValue();
    }

    @Override
    public boolean raise(long deviceId, LocalDate day, SuspicionRules.Finding finding, Instant at) {
        return jdbc.sql(
                                "insert ignore into device_alarm (device_id, kind, detail, raised_at, day) values (?, ?, ?, ?, ?)")
                        .params(deviceId, finding.suspicion().name(), finding.detail(), Columns.utc(at), day)
                        .update()
                == 1;
    }
}
