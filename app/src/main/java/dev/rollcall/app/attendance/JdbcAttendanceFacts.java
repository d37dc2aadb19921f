package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.app.shared.OncePerTransaction;
import dev.rollcall.domain.attendance.AttendanceFacts;
import dev.rollcall.domain.attendance.Gate;
import dev.rollcall.domain.attendance.MembershipFacts;
import dev.rollcall.domain.attendance.StatusHistory;
import dev.rollcall.domain.attendance.rule.Fence;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.provenance.ChainHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts for the rules, read as they are now. */
@Repository
class JdbcAttendanceFacts implements AttendanceFacts {
    private final JdbcClient jdbc;
    private final MembershipRows memberships;

    JdbcAttendanceFacts(JdbcClient jdbc, MembershipRows memberships) {
        this.jdbc = jdbc;
        this.memberships = memberships;
    }

    @Override
    public Optional<Gate> gateLocked(String deviceSn) {
        record Row(
                long id,
                boolean mobile,
                boolean lost,
                @Nullable Long skewMs,
                ChainHead chain) {}
        var device = jdbc.sql("""
                        select id, family, forced_at is not null as lost, skew_ms, chain_no, chain_hash
                          from device where sn = ? for update""")
                .param(deviceSn)
                .query((row, i) -> new Row(
                        row.getLong("id"),
                        isMobile(row),
                        row.getBoolean("lost"),
                        Columns.longOrNull(row, "skew_ms"),
                        new ChainHead(row.getLong("chain_no"), Columns.text(row, "chain_hash"))))
                .optional();
        return device.map(found -> new Gate(
                found.id(),
                deviceSn,
                found.mobile(),
                found.lost(),
                Duration.ofMillis(found.skewMs() == null ? 0 : found.skewMs()),
                found.skewMs() != null,
                found.chain(),
                bindings(found.id())));
    }

    private static boolean isMobile(ResultSet row) throws SQLException {
        return Columns.name(row, "family", DeviceFamily.class).mobile();
    }

    private List<Gate.Binding> bindings(long deviceId) {
        return jdbc.sql("""
                        select b.project_id, b.gate, b.lane, b.from_at, b.to_at, f.latitude, f.longitude, f.radius_m
                          from device_binding b left join project_fence f on f.project_id = b.project_id
                         where b.device_id = ? order by b.from_at desc""")
                .param(deviceId)
                .query((row, i) -> new Gate.Binding(
                        row.getLong("project_id"),
                        Columns.text(row, "gate"),
                        Columns.name(row, "lane", Gate.Lane.class),
                        Columns.instant(row, "from_at"),
                        Columns.instantOrNull(row, "to_at"),
                        fence(row)))
                .list();
    }

    private static @Nullable Fence fence(ResultSet row) throws SQLException {
        var radius = row.getInt("radius_m");
        return row.wasNull() ? null : new Fence(row.getDouble("latitude"), row.getDouble("longitude"), radius);
    }

    @Override
    public Map<Long, List<MembershipFacts>> memberships(long projectId, Collection<Long> personIds) {
        if (personIds.size() != 1) {
            return personIds.isEmpty() ? Map.of() : memberships.of(projectId, personIds);
        }
        return OncePerTransaction.read(
                List.of("memberships", projectId, personIds.iterator().next()),
                () -> memberships.of(projectId, personIds));
    }

    @Override
    public Set<Long> existing(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select id from person where id in (:ids)")
                        .param("ids", InList.of(personIds))
                        .query(Long.class)
                        .list());
    }

    @Override
    public StatusHistory statuses(long projectId) {
        var byFirstDay = new TreeMap<LocalDate, ProjectStatus>();
        jdbc.sql("select from_day, status from project_status_day where project_id = ?")
                .param(projectId)
                .query((row, i) ->
                        Map.entry(Columns.day(row, "from_day"), Columns.name(row, "status", ProjectStatus.class)))
                .list()
                .forEach(entry -> byFirstDay.put(entry.getKey(), entry.getValue()));
        return new StatusHistory(byFirstDay);
    }

    @Override
    public List<Long> membersOn(long projectId, LocalDate day) {
        return jdbc.sql("""
                        select distinct person_id from membership
                         where project_id = :project and entry_date <= :day and (exit_date is null or exit_date >= :day)
                         order by person_id""")
                .param("project", projectId)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    @Override
    public void punched(long deviceId, Instant eventAt, ChainHead head) {
        jdbc.sql("""
                        update device set last_punch_at = greatest(coalesce(last_punch_at, :at), :at), chain_no = :no,
                               chain_hash = :hash
                         where id = :id""")
                .param("id", deviceId)
                .param("at", Columns.utc(eventAt))
                .param("no", head.no())
                .param("hash", head.hash())
                .update();
    }

    @Override
    public void alarm(long deviceId, String kind, String detail, Instant at) {
        jdbc.sql("insert into device_alarm (device_id, kind, detail, raised_at) values (?, ?, ?, ?)")
                .params(deviceId, kind, detail, Columns.utc(at))
                .update();
    }
}
