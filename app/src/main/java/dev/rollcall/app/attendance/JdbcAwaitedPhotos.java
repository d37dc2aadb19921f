package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.attendance.AwaitedPhotos;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos by person and second of the device's clock; a row of {@code punch_release} without an account lets one count. */
@Repository
class JdbcAwaitedPhotos implements AwaitedPhotos {
    /** Further from UTC no clock on earth is, so within it lies a local time as an instant. */
    private static final int FARTHEST_HOURS = 18;

    private final JdbcClient jdbc;

    JdbcAwaitedPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean comeByThemselves(long deviceId) {
        return jdbc.sql("select count(*) from device_wire where device_id = ? and wire = 'ZKTECO'")
                        .param(deviceId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Set<Shot> there(long deviceId, Collection<Shot> wanted) {
        var found = new HashSet<Shot>();
        if (wanted.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select person_ref, local_time_of_punch from punch_photo
                         where device_id = :device and person_ref in (:persons) and local_time_of_punch in (:times)""")
                .param("device", deviceId)
                .param("persons", InList.of(wanted.stream().map(Shot::person).collect(Collectors.toSet())))
                .param("times", InList.of(wanted.stream().map(Shot::deviceTime).collect(Collectors.toSet())))
                .query((row, i) -> new Shot(
                        Columns.text(row, "person_ref"), row.getObject("local_time_of_punch", LocalDateTime.class)))
                .list()
                .forEach(found::add);
        return found;
    }

    @Override
    public List<Waiting> waiting(long deviceId, Shot shot) {
        var near = shot.deviceTime().toInstant(ZoneOffset.UTC);
        return jdbc.sql("""
                        select p.id, p.project_id, p.person_id, p.event_at, p.received_at from punch p
                          left join punch_release r on r.punch_id = p.id
                         where p.device_id = :device and p.device_time between :from and :to
                           and p.event_at between :eventFrom and :eventTo
                           and p.person_ref = :person and p.reason = 'PHOTO_AWAITED' and r.punch_id is null
                           and p.device_time + interval p.device_offset_s second = :time""")
                .param("device", deviceId)
                .param("from", Columns.utc(near.minusSeconds(FARTHEST_HOURS * 3600L)))
                .param("to", Columns.utc(near.plusSeconds(FARTHEST_HOURS * 3600L)))
                // the corrected time has an index; a believable clock is at most a day wrong (D-1 row 4)
                .param("eventFrom", Columns.utc(near.minusSeconds((FARTHEST_HOURS + 24) * 3600L)))
                .param("eventTo", Columns.utc(near.plusSeconds((FARTHEST_HOURS + 24) * 3600L)))
                .param("person", shot.person())
                .param("time", shot.deviceTime())
                .query((row, i) -> new Waiting(
                        row.getLong("id"),
                        row.getLong("project_id"),
                        row.getLong("person_id"),
                        Columns.instant(row, "event_at"),
                        Columns.instant(row, "received_at")))
                .list();
    }

    @Override
    public void came(long punchId, Instant at) {
        jdbc.sql(
                        "insert into punch_release (punch_id, account_id, reason, released_at) values (?, null, 'PHOTO_CAME', ?)")
                .params(punchId, Columns.utc(at))
                .update();
    }
}
