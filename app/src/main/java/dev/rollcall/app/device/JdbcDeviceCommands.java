package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.device.DeviceCommand;
import dev.rollcall.domain.device.DeviceCommand.State;
import dev.rollcall.domain.device.DeviceCommands;
import dev.rollcall.domain.device.UnbindStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commands as rows. Several processes take from the table at the same time: each skips what another has locked, a claimed
 * command is due again when its lease ends, and whoever comes back after that finds another claim and changes nothing.
 */
@Repository
class JdbcDeviceCommands implements DeviceCommands {
    private static final int DETAIL_MOST = 300;
    private static final String SELECT = """
            select c.*, q.request_no, q.project_id, q.sn
              from device_command c join device_unbind_request q on q.id = c.request_id
            """;

    private final JdbcClient jdbc;

    JdbcDeviceCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(DeviceCommand command) {
        jdbc.sql("""
                        insert into device_command (id, request_id, device_id, epoch, step, state, tries, due_at, detail,
                                                    created_at, claim)
                        values (:id, :request, :device, :epoch, :step, :state, :tries, :due, :detail, :created, :claim)""")
                .param("id", command.id().toString())
                .param("request", command.requestId().toString())
                .param("device", command.deviceId())
                .param("epoch", command.epoch())
                .param("step", command.step().name())
                .param("state", command.state().name())
                .param("tries", command.tries())
                .param("due", Columns.utc(command.dueAt()))
                .param("detail", command.detail())
                .param("created", Columns.utc(command.createdAt()))
                .param("claim", command.claim())
                .update();
    }

    @Override
    @Transactional
    public Optional<DeviceCommand> claim(Instant now, Duration lease) {
        // In the order of its index no row is locked on the way that somebody else could be looking for.
        var due =
                jdbc.sql("""
                        select id from device_command force index (ix_command_due)
                         where state = 'WAITING' and due_at <= :now
                         order by due_at, id limit 1 for update skip locked""").param("now", Columns.utc(now)).query(String.class).optional();
        due.ifPresent(id -> jdbc.sql("update device_command set due_at = ?, claim = claim + 1 where id = ?")
                .params(Columns.utc(now.plus(lease)), id)
                .update());
        return due.flatMap(id -> one("c.id", id));
    }

    @Override
    public boolean advance(DeviceCommand claimed, UnbindStep next, Instant now) {
        return change(
                claimed,
                "step = :step, tries = 0, cause = null, detail = '', due_at = :at"
                        + (next == UnbindStep.RECONCILE ? ", drained_at = :at" : ""),
                now,
                next.name(),
                claimed.cause(),
                "");
    }

    @Override
    public boolean prove(DeviceCommand claimed, Instant now) {
        return change(
                claimed,
                "step = :step, tries = 0, cause = null, detail = '', due_at = :at, proven = true",
                now,
                UnbindStep.WIPE.name(),
                null,
                "");
    }

    @Override
    public boolean drainAgain(DeviceCommand claimed, String cause, String detail, Instant now) {
        return change(
                claimed,
                "step = :step, tries = 0, cause = :cause, detail = :detail, due_at = :at, round = round + 1",
                now,
                UnbindStep.DRAIN.name(),
                cause,
                detail);
    }

    @Override
    public boolean finish(DeviceCommand claimed, Instant now) {
        return change(
                claimed,
                "state = 'DONE', cause = null, detail = '', ended_at = :at",
                now,
                claimed.step().name(),
                null,
                "");
    }

    @Override
    public boolean postpone(DeviceCommand claimed, String cause, String detail, Instant dueAt) {
        return change(
                claimed,
                "tries = tries + 1, cause = :cause, detail = :detail, due_at = :at",
                dueAt,
                claimed.step().name(),
                cause,
                detail);
    }

    @Override
    public boolean fail(DeviceCommand claimed, State state, String cause, String detail, Instant now) {
        return change(
                claimed,
                "state = '" + state.name() + "', tries = tries + 1, cause = :cause, detail = :detail, ended_at = :at",
                now,
                claimed.step().name(),
                cause,
                detail);
    }

    private boolean change(
            DeviceCommand claimed,
            String what,
            Instant at,
            String step,
            @org.jspecify.annotations.Nullable String cause,
            String detail) {
        return jdbc.sql("update device_command set " + what
                                + " where id = :id and claim = :claim and state = 'WAITING'")
                        .param("step", step)
                        .param("cause", cause)
                        .param("detail", detail.length() > DETAIL_MOST ? detail.substring(0, DETAIL_MOST) : detail)
                        .param("at", Columns.utc(at))
                        .param("id", claimed.id().toString())
                        .param("claim", claimed.claim())
                        .update()
                == 1;
    }

    // The claim changes too: a try that is under way has seen the device as it was before.
    @Override
    public void wake(UUID id, Instant now) {
        jdbc.sql("""
                        update device_command set state = 'WAITING', due_at = ?, tries = 0, ended_at = null,
                               claim = claim + 1
                         where id = ? and state in ('WAITING', 'FAILED', 'TOMBSTONE')""").params(Columns.utc(now), id.toString()).update();
    }

    // The tries are set before the state: a statement's assignments see each other.
    @Override
    public void failedOnDevice(UUID id, Instant now) {
        jdbc.sql("""
                        update device_command set tries = if(state = 'TOMBSTONE', 0, tries), state = 'WAITING', due_at = ?,
                               ended_at = null, claim = claim + 1
                         where id = ? and state in ('WAITING', 'TOMBSTONE')""").params(Columns.utc(now), id.toString()).update();
    }

    @Override
    public Optional<DeviceCommand> ofRequest(UUID requestId) {
        return one("c.request_id", requestId.toString());
    }

    @Override
    public Optional<DeviceCommand> find(UUID id) {
        return one("c.id", id.toString());
    }

    @Override
    public boolean awaitsWipe(long deviceId) {
        return jdbc.sql("""
                        select exists(select 1 from device_command
                                       where device_id = ? and state in ('WAITING', 'FAILED', 'TOMBSTONE')
                                         and step <> 'REVOKE')""").param(deviceId).query(Boolean.class).single();
    }

    private Optional<DeviceCommand> one(String column, String value) {
        return jdbc.sql(SELECT + " where " + column + " = ?")
                .param(value)
                .query(JdbcDeviceCommands::row)
                .optional();
    }

    @Override
    public List<DeviceCommand> failed(int most) {
        return jdbc.sql(SELECT + " where c.state in ('FAILED', 'TOMBSTONE') order by c.ended_at, c.id limit ?")
                .param(most)
                .query(JdbcDeviceCommands::row)
                .list();
    }

    @Override
    public boolean retry(UUID id, Instant now) {
        return jdbc.sql("""
                        update device_command set state = 'WAITING', due_at = ?, tries = 0, ended_at = null,
                               claim = claim + 1
                         where id = ? and state in ('FAILED', 'TOMBSTONE')""").params(Columns.utc(now), id.toString()).update() == 1;
    }

    @Override
    public boolean acceptMissing(UUID id, long accountId, String reason, Instant now) {
        return jdbc.sql("""
                        update device_command set state = 'WAITING', step = 'WIPE', due_at = ?, tries = 0, ended_at = null,
                               cause = null, detail = '', claim = claim + 1, closed_by = ?, closed_reason = ?
                         where id = ? and state in ('FAILED', 'TOMBSTONE') and step in ('DRAIN', 'RECONCILE')""")
                        .params(Columns.utc(now), accountId, reason, id.toString())
                        .update()
                == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean force(UUID id, long accountId, String reason, Instant now) {
        var forced = jdbc.sql("""
                        update device_command set state = 'FORCED', ended_at = ?, claim = claim + 1, closed_by = ?,
                               closed_reason = ?
                         where id = ? and state in ('WAITING', 'FAILED', 'TOMBSTONE')""")
                        .params(Columns.utc(now), accountId, reason, id.toString())
                        .update()
                == 1;
        if (forced) {
            jdbc.sql("update device_order set state = 'SUPERSEDED' where command_id = ? and state <> 'DONE'")
                    .param(id.toString())
                    .update();
        }
        return forced;
    }

    private static DeviceCommand row(ResultSet row, int number) throws SQLException {
        return new DeviceCommand(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "request_id"),
                Columns.text(row, "request_no"),
                row.getLong("project_id"),
                row.getLong("device_id"),
                Columns.text(row, "sn"),
                row.getInt("epoch"),
                Columns.name(row, "step", UnbindStep.class),
                Columns.name(row, "state", State.class),
                row.getInt("tries"),
                Columns.instant(row, "due_at"),
                row.getString("cause"),
                Columns.text(row, "detail"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getLong("claim"),
                row.getInt("round"),
                Columns.instantOrNull(row, "drained_at"),
                row.getBoolean("proven"),
                row.getString("closed_reason"));
    }
}
