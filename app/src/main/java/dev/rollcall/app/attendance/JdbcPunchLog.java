package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.attendance.BackfilledPunch;
import dev.rollcall.domain.attendance.DevicePunch;
import dev.rollcall.domain.attendance.DirectionSource;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.PunchLog;
import dev.rollcall.domain.attendance.ReportedPunch;
import dev.rollcall.domain.attendance.rule.CountedPunch;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The punch log; the only statements on it are INSERT and SELECT. */
@Repository
class JdbcPunchLog implements PunchLog {
    private final JdbcClient jdbc;
    private final PunchRows rows;

    JdbcPunchLog(JdbcClient jdbc, PunchRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Map<ReportedPunch.RecordKey, Set<String>> known(long deviceId, Collection<ReportedPunch.RecordKey> keys) {
        var found = new HashMap<ReportedPunch.RecordKey, Set<String>>();
        var groups = new HashMap<Map.Entry<Integer, String>, List<Long>>();
        keys.forEach(key -> groups.computeIfAbsent(Map.entry(key.epoch(), key.boot()), group -> new ArrayList<>())
                .add(key.seq()));
        groups.forEach((group, seqs) -> jdbc.sql("""
                        select seq, content_hash from punch
                         where device_id = :device and epoch = :epoch and boot_id = :boot and seq in (:seqs)""")
                .param("device", deviceId)
                .param("epoch", group.getKey())
                .param("boot", group.getValue())
                .param("seqs", InList.of(seqs))
                .query((row, i) -> Map.entry(
                        new ReportedPunch.RecordKey(group.getKey(), group.getValue(), row.getLong("seq")),
                        Columns.text(row, "content_hash")))
                .list()
                .forEach(each -> found.computeIfAbsent(each.getKey(), key -> new HashSet<>())
                        .add(each.getValue())));
        return found;
    }

    @Override
    public Set<Passage> passages(long deviceId, Collection<Long> personIds, Collection<Instant> moments) {
        var found = new HashSet<Passage>();
        if (personIds.isEmpty()) {
            return found;
        }
        for (var stretch : Stretch.around(moments)) {
            found.addAll(jdbc.sql("""
                            select person_id, direction, event_at from punch
                             where device_id = :device and event_at between :from and :to and person_id in (:persons)""")
                    .param("device", deviceId)
                    .param("from", Columns.utc(stretch.from()))
                    .param("to", Columns.utc(stretch.to()))
                    .param("persons", InList.of(personIds))
                    .query((row, i) -> new Passage(
                            row.getLong("person_id"),
                            Columns.name(row, "direction", Direction.class),
                            Columns.instant(row, "event_at").getEpochSecond()))
                    .list());
        }
        return found;
    }

    @Override
    public void append(List<DevicePunch> punches) {
        rows.insert(punches);
    }

    @Override
    public void appendBackfilled(List<BackfilledPunch> punches) {
        for (var punch : punches) {
            jdbc.sql("""
                            insert into punch (source, project_id, person_id, direction, direction_source, event_at,
                                               received_at, outcome, reason, rule_version, backfill_id)
                            values (:source, :project, :person, :direction, :from, :at, :written, :outcome, :reason,
                                    :version, :request)""")
                    .param("source", PunchSource.BACKFILL.name())
                    .param("project", punch.projectId())
                    .param("person", punch.personId())
                    .param("direction", punch.direction().name())
                    .param("from", DirectionSource.CLAIMED.name())
                    .param("at", Columns.utc(punch.eventAt()))
                    .param("written", Columns.utc(punch.writtenAt()))
                    .param("outcome", punch.verdict().outcome().name())
                    .param("reason", punch.verdict().reason().name())
                    .param("version", punch.verdict().ruleVersion())
                    .param("request", punch.requestId().toString())
                    .update();
        }
    }

    @Override
    public Map<Long, List<CountedPunch>> counted(long projectId, Collection<Long> personIds, Instant from, Instant to) {
        var found = new HashMap<Long, List<CountedPunch>>();
        if (personIds.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select p.person_id, p.event_at, p.direction, p.source from punch p
                          left join punch_release r on r.punch_id = p.id and p.outcome <> 'ACCEPTED'
                         where p.person_id in (:persons) and p.event_at >= :from and p.event_at < :to
                           and p.project_id = :project and (p.outcome = 'ACCEPTED' or r.punch_id is not null)""")
                .param("persons", InList.of(personIds))
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .param("project", projectId)
                .query((row, i) -> Map.entry(
                        row.getLong("person_id"),
                        new CountedPunch(
                                Columns.instant(row, "event_at"),
                                Columns.name(row, "direction", Direction.class),
                                Columns.name(row, "source", PunchSource.class))))
                .list()
                .forEach(each -> found.computeIfAbsent(each.getKey(), person -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    @Override
    public List<PunchLine> lines(long projectId, long personId, Instant from, Instant to) {
        return jdbc.sql(PunchLines.SELECT + """
                         where p.person_id = :person and p.event_at >= :from and p.event_at < :to
                           and p.project_id = :project
                         order by p.event_at, p.id""")
                .param("person", personId)
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .param("project", projectId)
                .query((row, i) -> PunchLines.line(row))
                .list();
    }
}
