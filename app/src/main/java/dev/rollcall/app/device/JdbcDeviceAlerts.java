package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.device.DeviceAlert;
import dev.rollcall.domain.device.DeviceAlertRule;
import dev.rollcall.domain.device.DeviceAlerts;
import dev.rollcall.domain.device.DeviceFamily;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Alerts as rows; a unique key keeps one that lasts single, whichever process sees it first. */
@Repository
class JdbcDeviceAlerts implements DeviceAlerts {
    private final JdbcClient jdbc;

    JdbcDeviceAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line for a device, by its oldest binding: at a shared gate one notice is enough. */
    @Override
    public List<Watched> bound(Instant since) {
        return jdbc.sql("""
                        select d.id, d.sn, d.family, d.last_contact_at, d.skew_ms, b.id as binding_id, b.project_id,
                               b.from_at, (select count(*) from punch p
                                 where p.device_id = d.id and p.event_at >= :since) as punches,
                               (select count(*) from punch p
                                 where p.device_id = d.id and p.event_at >= :since
                                   and p.outcome in ('REJECTED', 'BLOCKED', 'QUARANTINED')) as refused,
                               (select group_concat(a.kind) from device_alert a
                                 where a.device_id = d.id and a.ended_at is null) as open_kinds
                          from device d
                          join device_binding b on b.id = (select min(x.id) from device_binding x
                                                            where x.device_id = d.id and x.to_at is null)
                         where d.disabled_at is null""")
                .param("since", Columns.utc(since))
                .query(JdbcDeviceAlerts::row)
                .list();
    }

    private static Watched row(ResultSet row, int number) throws SQLException {
        var skew = Columns.longOrNull(row, "skew_ms");
        return new Watched(
                row.getLong("id"),
                row.getLong("binding_id"),
                row.getLong("project_id"),
                Columns.text(row, "sn"),
                new DeviceAlertRule.Facts(
                        Columns.name(row, "family", DeviceFamily.class),
                        Columns.instant(row, "from_at"),
                        Columns.instantOrNull(row, "last_contact_at"),
                        skew == null ? null : Duration.ofMillis(skew),
                        row.getInt("punches"),
                        row.getInt("refused")),
                open(row.getString("open_kinds")));
    }

    private static Set<DeviceAlert> open(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(DeviceAlert::valueOf).collect(Collectors.toSet());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean raise(Watched device, DeviceAlert alert, Instant at) {
        return jdbc.sql("""
                        insert ignore into device_alert (device_id, binding_id, kind, raised_at, open_key)
                        values (:device, :binding, :kind, :at, :key)""")
                        .param("device", device.deviceId())
                        .param("binding", device.bindingId())
                        .param("kind", alert.name())
                        .param("at", Columns.utc(at))
                        .param("key", device.deviceId() + "/" + alert)
                        .update()
                == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Watched device, DeviceAlert alert, Instant at) {
        jdbc.sql("""
                        update device_alert set ended_at = :at, open_key = null
                         where device_id = :device and kind = :kind and ended_at is null""")
                .param("at", Columns.utc(at))
                .param("device", device.deviceId())
                .param("kind", alert.name())
                .update();
    }
}
