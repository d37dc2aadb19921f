package dev.rollcall.app.device;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.BoundDevice;
import dev.rollcall.domain.device.BoundDevices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices with their bindings and what they last said of themselves. */
@Repository
class JdbcBoundDevices implements BoundDevices {
    private static final String SELECT = """
            select b.device_id, b.id, b.project_id, d.sn, d.family, d.vendor, d.model, b.gate, b.lane, b.epoch,
                   b.from_at, b.to_at, d.last_contact_at, d.last_punch_at, d.backlog, d.last_seq,
                   (select count(*) from device_binding o
                     where o.device_id = b.device_id and o.to_at is null and o.id <> b.id) as elsewhere,
                   (select q.request_no from device_unbind_request q
                     where q.device_id = b.device_id and q.status = 'OPEN' limit 1) as open_no
              from device_binding b join device d on d.id = b.device_id
            """;

    private final JdbcClient jdbc;

    JdbcBoundDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BoundDevice> fileable(Caller caller, long projectId) {
        return jdbc.sql(SELECT + """
                         where b.project_id = :project and b.to_at is null
                           and exists (select 1 from %s r where r.project_id = b.project_id
                                          and (r.role = 'ENT_GC'
                                               or r.role = 'PROVIDER' and r.unit_id = d.provider_unit_id))
                         order by b.gate, d.sn""".formatted(Reach.of(caller.accountId())))
                .param("project", projectId)
                .query(JdbcBoundDevices::row)
                .list();
    }

    @Override
    public Optional<BoundDevice> ofBinding(long bindingId) {
        return jdbc.sql(SELECT + " where b.id = ?")
                .param(bindingId)
                .query(JdbcBoundDevices::row)
                .optional();
    }

    @Override
    public boolean providedBy(long deviceId, Set<Long> units) {
        return !units.isEmpty()
                && jdbc.sql("select exists(select 1 from device where id = :device and provider_unit_id in (:units))")
                        .param("device", deviceId)
                        .param("units", units)
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public long openBackfills(long projectId) {
        return jdbc.sql("select count(*) from backfill_request where project_id = ? and status = 'OPEN'")
                .param(projectId)
                .query(Long.class)
                .single();
    }

    private static BoundDevice row(ResultSet row, int number) throws SQLException {
        var backlog = Columns.longOrNull(row, "backlog");
        return new BoundDevice(
                row.getLong("device_id"),
                row.getLong("id"),
                row.getLong("project_id"),
                Columns.text(row, "sn"),
                Columns.text(row, "family"),
                Columns.text(row, "vendor"),
                Columns.text(row, "model"),
                Columns.text(row, "gate"),
                Columns.text(row, "lane"),
                row.getInt("epoch"),
                Columns.instant(row, "from_at"),
                Columns.instantOrNull(row, "to_at"),
                Columns.instantOrNull(row, "last_contact_at"),
                Columns.instantOrNull(row, "last_punch_at"),
                backlog == null ? null : backlog.intValue(),
                Columns.longOrNull(row, "last_seq"),
                row.getInt("elsewhere"),
                row.getString("open_no"));
    }
}
