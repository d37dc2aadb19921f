package dev.rollcall.app.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.DeviceAlert;
import dev.rollcall.domain.device.DeviceCard;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceRow;
import dev.rollcall.domain.device.DeviceWire;
import dev.rollcall.domain.shared.SiteTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything of one device, each part as far as the reader's reach goes. */
@Component
class DeviceCards {
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};
    private static final int LAST = 20;
    private static final int MOST_CHILDREN = 64;
    /** 1.6: a provider sees its devices' punches and nobody's name. */
    private static final String SEES_PEOPLE =
            "('ENT_GC', 'PM', 'GC_LABOR', 'REG_COUNTY', 'REG_CITY', 'REG_PROV', 'PLATFORM_OPS', 'AUDITOR')";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DeviceCards(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Master(
            DeviceRow row,
            @Nullable String provider,
            @Nullable Instant registeredAt,
            @Nullable String firmware,
            @Nullable DeviceWire wire,
            String login,
            String profile,
            @Nullable Duration skew,
            @Nullable Integer backlog) {}

    Optional<DeviceCard> of(Caller caller, long deviceId, Instant now) {
        return master(caller, deviceId, now)
                .map(master -> new DeviceCard(
                        master.row(),
                        master.provider(),
                        master.registeredAt(),
                        master.firmware(),
                        master.wire(),
                        master.login(),
                        settings(master.profile()),
                        master.skew(),
                        master.backlog(),
                        bindings(caller, deviceId),
                        children(caller, master.row(), now),
                        online(deviceId, now),
                        punches(caller, deviceId),
                        alarms(deviceId),
                        alerts(deviceId),
                        commands(deviceId)));
    }

    // Looked at from the project it stands on, and from that of the oldest binding where several share it; else from
    // the one it is registered for.
    private Optional<Master> master(Caller caller, long deviceId, Instant now) {
        var home = "coalesce(b.project_id, d.project_id)";
        return jdbc.sql(DeviceRows.select(caller, home) + """
                         d.firmware, d.backlog, d.skew_ms, d.wire, d.registered_at, u.name as provider, w.login, w.profile
                          from device d
                          left join device_binding b on b.device_id = d.id and b.to_at is null
                          left join unit u on u.id = d.provider_unit_id
                          left join device_wire w on w.device_id = d.id and w.wire = d.wire
                         where d.id = :device and
                        """ + DeviceRows.readable(caller, home)
                        + " order by b.id limit 1")
                .param("device", deviceId)
                .query((row, i) -> master(row, now))
                .optional();
    }

    private static Master master(ResultSet row, Instant now) throws SQLException {
        var skew = Columns.longOrNull(row, "skew_ms");
        var backlog = Columns.longOrNull(row, "backlog");
        return new Master(
                DeviceRows.row(row, now),
                row.getString("provider"),
                Columns.instantOrNull(row, "registered_at"),
                row.getString("firmware"),
                Columns.nameOrNull(row, "wire", DeviceWire.class),
                Objects.requireNonNullElse(row.getString("login"), Columns.text(row, "sn")),
                Objects.requireNonNullElse(row.getString("profile"), "{}"),
                skew == null ? null : Duration.ofMillis(skew),
                backlog == null ? null : backlog.intValue());
    }

    private Map<String, String> settings(String profile) {
        try {
            return json.readValue(profile, SETTINGS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("read the profile of a device", broken);
        }
    }

    private List<DeviceCard.Binding> bindings(Caller caller, long deviceId) {
        return jdbc.sql("""
                        select b.gate, b.lane, b.epoch, b.from_at, b.to_at, g.sn as gateway, g.id as gateway_id,
                               (select p.name from project p where p.id = b.project_id
                                   and exists (select 1 from %s r where r.project_id = p.id)) as project_name
                          from device_binding b left join device g on g.id = b.gateway_device_id
                         where b.device_id = :device order by b.from_at desc, b.id desc limit :most""".formatted(Reach.of(caller.accountId())))
                .param("device", deviceId)
                .param("most", LAST)
                .query((row, i) -> new DeviceCard.Binding(
                        row.getString("project_name"),
                        Columns.text(row, "gate"),
                        Columns.text(row, "lane"),
                        row.getInt("epoch"),
                        row.getString("gateway"),
                        row.getString("project_name") == null ? null : Columns.longOrNull(row, "gateway_id"),
                        Columns.instant(row, "from_at"),
                        Columns.instantOrNull(row, "to_at")))
                .list();
    }

    private List<DeviceCard.Child> children(Caller caller, DeviceRow device, Instant now) {
        if (device.family() != DeviceFamily.IOT_TERMINAL) {
            return List.of();
        }
        return jdbc
                .sql(DeviceRows.select(caller, "b.project_id") + """
                         b.id as binding_id
                          from device d
                          join device_binding b on b.device_id = d.id and b.to_at is null
                         where b.gateway_device_id = :gateway and
                        """ + DeviceRows.readable(caller, "b.project_id")
                        + " order by d.sn, b.id limit :most")
                .param("gateway", device.deviceId())
                .param("most", MOST_CHILDREN)
                .query((row, i) -> DeviceRows.row(row, now))
                .list()
                .stream()
                .map(child -> new DeviceCard.Child(
                        child.deviceId(),
                        child.sn(),
                        child.family(),
                        child.state(),
                        Objects.requireNonNullElse(child.gate(), ""),
                        Objects.requireNonNullElse(child.lane(), ""),
                        child.lastContactAt()))
                .toList();
    }

    private List<DeviceCard.Span> online(long deviceId, Instant now) {
        var from = SiteTime.startOf(SiteTime.dayOf(now));
        return jdbc.sql("""
                        select greatest(from_at, :from) as begins, to_at from device_online
                         where device_id = :device and to_at > :from and from_at <= :now order by from_at""")
                .param("from", Columns.utc(from))
                .param("now", Columns.utc(now))
                .param("device", deviceId)
                .query((row, i) -> new DeviceCard.Span(Columns.instant(row, "begins"), Columns.instant(row, "to_at")))
                .list();
    }

    private List<DeviceCard.Punch> punches(Caller caller, long deviceId) {
        return jdbc.sql("""
                        select p.event_at, p.direction, p.outcome, p.reason, p.attribution, j.name as project_name,
                               case when exists (select 1 from %1$s r where r.project_id = p.project_id
                                                    and r.role in %2$s) then s.name end as who
                          from punch p
                          join project j on j.id = p.project_id
                          left join person s on s.id = p.person_id
                         where p.device_id = :device
                           and exists (select 1 from %1$s r where r.project_id = p.project_id)
                         order by p.event_at desc, p.id desc limit :most""".formatted(Reach.of(caller.accountId()), SEES_PEOPLE))
                .param("device", deviceId)
                .param("most", LAST)
                .query((row, i) -> new DeviceCard.Punch(
                        Columns.instant(row, "event_at"),
                        masked(row.getString("who")),
                        Columns.text(row, "direction"),
                        Columns.text(row, "outcome"),
                        Columns.text(row, "reason"),
                        row.getString("project_name"),
                        row.getString("attribution")))
                .list();
    }

    /** The family name and a star for every other character. */
    private static @Nullable String masked(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name.charAt(0) + "*".repeat(name.length() - 1);
    }

    private List<DeviceCard.Alarm> alarms(long deviceId) {
        return jdbc.sql("""
                        select kind, detail, raised_at from device_alarm
                         where device_id = ? order by raised_at desc, id desc limit ?""")
                .params(deviceId, LAST)
                .query((row, i) -> new DeviceCard.Alarm(
                        Columns.text(row, "kind"), Columns.text(row, "detail"), Columns.instant(row, "raised_at")))
                .list();
    }

    private List<DeviceCard.Alert> alerts(long deviceId) {
        return jdbc.sql("""
                        select kind, raised_at, ended_at from device_alert
                         where device_id = ? order by ended_at is null desc, raised_at desc, id desc limit ?""")
                .params(deviceId, LAST)
                .query((row, i) -> new DeviceCard.Alert(
                        Columns.name(row, "kind", DeviceAlert.class),
                        Columns.instant(row, "raised_at"),
                        Columns.instantOrNull(row, "ended_at")))
                .list();
    }

    private List<DeviceCard.Command> commands(long deviceId) {
        return jdbc.sql("""
                        select step, state, tries, cause, created_at from device_command
                         where device_id = ? and state <> 'DONE' order by created_at desc limit ?""")
                .params(deviceId, LAST)
                .query((row, i) -> new DeviceCard.Command(
                        Columns.text(row, "step"),
                        Columns.text(row, "state"),
                        row.getInt("tries"),
                        row.getString("cause"),
                        Columns.instant(row, "created_at")))
                .list();
    }
}
