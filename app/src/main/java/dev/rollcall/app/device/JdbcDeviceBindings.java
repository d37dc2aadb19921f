package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.device.BindDevice;
import dev.rollcall.domain.device.DeviceBindings;
import dev.rollcall.domain.device.DeviceFamily;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bindings as rows that are begun; nothing here ends one. */
@Repository
class JdbcDeviceBindings implements DeviceBindings {
    private static final String SELECT = """
            select d.id, d.sn, d.family, d.vendor, d.model, d.project_id, d.provider_unit_id, d.epoch,
                   d.wire is not null as has_wire, d.disabled_at is not null as disabled,
                   (select group_concat(b.project_id order by b.id) from device_binding b
                     where b.device_id = d.id and b.to_at is null) as stands_on,
                   (select max(b.to_at) from device_binding b where b.device_id = d.id) as last_ended,
                   (d.revoked_at is null
                    or exists (select 1 from device_command c
                                where c.device_id = d.id and c.epoch = d.epoch and c.state = 'DONE')) as cleared
              from device d
            """;

    private final JdbcClient jdbc;

    JdbcDeviceBindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Candidate> candidate(String sn, boolean lock) {
        if (lock) {
            jdbc.sql("select id from device where sn = ? for update")
                    .param(sn)
                    .query(Long.class)
                    .optional();
        }
        return jdbc.sql(SELECT + " where d.sn = ?")
                .param(sn)
                .query(JdbcDeviceBindings::row)
                .optional();
    }

    @Override
    public List<Candidate> candidates(long projectId) {
        return jdbc.sql(SELECT + """
                         where d.disabled_at is null
                           and not exists (select 1 from device_binding b
                                            where b.device_id = d.id and b.project_id = :project and b.to_at is null)
                           and (d.project_id = :project
                                and not exists (select 1 from device_binding b
                                                 where b.device_id = d.id and b.to_at is null)
                                or exists (select 1 from device_binding b
                                             join project_group_member o on o.project_id = b.project_id
                                             join project_group_member m on m.group_id = o.group_id
                                            where b.device_id = d.id and b.to_at is null and m.project_id = :project))
                         order by d.sn limit 500""")
                .param("project", projectId)
                .query(JdbcDeviceBindings::row)
                .list();
    }

    private static Candidate row(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                Columns.text(row, "sn"),
                Columns.name(row, "family", DeviceFamily.class),
                Columns.text(row, "vendor"),
                Columns.text(row, "model"),
                Columns.longOrNull(row, "project_id"),
                Columns.longOrNull(row, "provider_unit_id"),
                row.getBoolean("has_wire"),
                row.getBoolean("disabled"),
                row.getInt("epoch"),
                ids(row.getString("stands_on")),
                Columns.instantOrNull(row, "last_ended"),
                row.getBoolean("cleared"));
    }

    private static List<Long> ids(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }

    @Override
    public Optional<Long> gateway(long projectId, String sn) {
        return jdbc.sql("select id from device where sn = :sn and " + GATEWAY)
                .param("sn", sn)
                .param("project", projectId)
                .query(Long.class)
                .optional();
    }

    private static final String GATEWAY = """
            family = 'IOT_TERMINAL' and disabled_at is null
            and (project_id = :project or exists (select 1 from device_binding b
                                                   where b.device_id = device.id and b.project_id = :project
                                                     and b.to_at is null))
            """;

    @Override
    public List<String> gateways(long projectId) {
        return jdbc.sql("select sn from device where " + GATEWAY + " order by sn limit 500")
                .param("project", projectId)
                .query(String.class)
                .list();
    }

    @Override
    public boolean hasFence(long projectId) {
        return jdbc.sql("select exists(select 1 from project_fence where project_id = ?)")
                .param(projectId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean areGrouped(long oneProject, long other) {
        return jdbc.sql("""
                        select exists(select 1 from project_group_member o
                                        join project_group_member m on m.group_id = o.group_id
                                       where o.project_id = ? and m.project_id = ?)""").params(oneProject, other).query(Boolean.class).single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(BindDevice command, Start start) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into device_binding (device_id, project_id, epoch, gate, lane, from_at, gateway_device_id)
                        select d.id, :project, :epoch, :gate, :lane, :at, :gateway from device d where d.sn = :sn""")
                .param("sn", command.sn())
                .param("project", command.projectId())
                .param("epoch", start.epoch())
                .param("gate", command.gate())
                .param("lane", command.lane().name())
                .param("at", Columns.utc(start.at()))
                .param("gateway", start.gatewayId())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(long deviceId, int epoch, Instant at) {
        jdbc.sql("""
                        update device set epoch = :epoch, revoked_at = null, forced_at = null, enabled = true, sessions_end_at = :at
                         where id = :id""")
                .param("epoch", epoch)
                .param("at", Columns.utc(at))
                .param("id", deviceId)
                .update();
    }
}
