package dev.rollcall.app.device;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceLife;
import dev.rollcall.domain.device.DeviceRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Rows of {@code device d} beside the binding {@code b} they are looked at by, as a reader sees them. */
final class DeviceRows {
    /** 1.6: who reads devices; a provider its own. */
    private static final String READERS =
            "('ENT_GC', 'PM', 'GC_LABOR', 'REG_COUNTY', 'REG_CITY', 'REG_PROV', 'PLATFORM_OPS', 'AUDITOR')";

    private DeviceRows() {}

    /** Whether the reader may see the device on that project. @param project an expression of SQL */
    static String readable(Caller caller, String project) {
        return """
                (exists (select 1 from %1$s r where r.project_id = %2$s and r.role in %3$s) or %4$s)
                """.formatted(Reach.of(caller.accountId()), project, READERS, provides(caller, project));
    }

    /**
     * A provider's row of the view bears the unit of the account, which is compared here as a number: MariaDB loses rows of
     * the view when a subselect of the select list compares {@code unit_id} with a column outside it.
     */
    private static String provides(Caller caller, String project) {
        var unit = caller.unitId();
        return unit == null ? "false" : """
                (d.provider_unit_id = %d
                 and exists (select 1 from %s r where r.project_id = %s and r.role = 'PROVIDER'))
                """.formatted(unit, Reach.of(caller.accountId()), project);
    }

    /** @param project the project it is looked at from, an expression of SQL */
    static String select(Caller caller, String project) {
        return """
                select d.id, d.sn, d.family, d.vendor, d.model, d.last_contact_at, d.last_capture_at, d.last_punch_at,
                       d.disabled_at is not null as disabled, d.wire is not null as has_wire, b.gate, b.lane,
                       exists (select 1 from device_binding x where x.device_id = d.id and x.to_at is null) as bound,
                       exists (select 1 from device_binding x where x.device_id = d.id) as ever_bound,
                       exists (select 1 from device_unbind_request q
                                where q.device_id = d.id and q.status = 'OPEN') as unbinding,
                       (d.revoked_at is null
                        or exists (select 1 from device_command c
                                    where c.device_id = d.id and c.epoch = d.epoch and c.state = 'DONE')) as cleared,
                       exists (select 1 from %1$s r where r.role = 'PLATFORM_OPS') as operates,
                       (exists (select 1 from %1$s r where r.project_id = %2$s and r.role = 'ENT_GC') or %3$s) as owns,
                """.formatted(Reach.of(caller.accountId()), project, provides(caller, project));
    }

    static DeviceRow row(ResultSet row, Instant now) throws SQLException {
        var life = new DeviceLife(
                Columns.name(row, "family", DeviceFamily.class),
                row.getBoolean("disabled"),
                row.getBoolean("bound"),
                row.getBoolean("ever_bound"),
                row.getBoolean("unbinding"),
                row.getBoolean("cleared"),
                Columns.instantOrNull(row, "last_contact_at"),
                Columns.instantOrNull(row, "last_punch_at"));
        var operates = row.getBoolean("operates");
        var owns = row.getBoolean("owns");
        var bound = row.getString("gate") != null;
        return new DeviceRow(
                row.getLong("id"),
                Columns.text(row, "sn"),
                life.family(),
                life.at(now),
                Columns.text(row, "vendor"),
                Columns.text(row, "model"),
                row.getString("gate"),
                row.getString("lane"),
                life.lastContactAt(),
                Columns.instantOrNull(row, "last_capture_at"),
                life.isOnline(now),
                new DeviceRow.Acts(
                        (operates || owns) && row.getBoolean("has_wire"),
                        owns && bound && !row.getBoolean("unbinding"),
                        operates));
    }
}
