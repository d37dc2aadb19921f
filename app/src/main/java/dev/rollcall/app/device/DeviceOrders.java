package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.domain.device.DeviceCommands;
import dev.rollcall.domain.device.DeviceSide;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The device side over the native protocol. A device is the client: an order is laid out for it, it fetches it with its
 * next contact and reports what came of it. Until then the answer is "not yet"; the report makes the command due at once.
 */
@Repository
class DeviceOrders implements DeviceSide {
    /** As late as a record may come to be counted (D-1 row 4): after that there is nothing left to drain. */
    static final Duration LATEST = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final DeviceCommands commands;
    private final Clock clock;

    DeviceOrders(JdbcClient jdbc, DeviceCommands commands, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Answer carryOut(Order order) {
        var id = id(order);
        var laid = jdbc.sql("""
                        insert ignore into device_order (id, command_id, sn, epoch, step, state, detail, made_at)
                        values (:id, :command, :sn, :epoch, :step, 'OFFERED', '', :now)""")
                        .param("id", id)
                        .param("command", order.commandId().toString())
                        .param("sn", order.sn())
                        .param("epoch", order.epoch())
                        .param("step", order.step().name())
                        .param("now", Columns.utc(clock.instant()))
                        .update()
                == 1;
        return laid ? new NotDone("NOT_FETCHED", "") : answer(id);
    }

    private Answer answer(String id) {
        record Kept(String state, String detail, boolean fetched) {}
        var kept = jdbc.sql("select state, detail, fetched_at is not null as fetched from device_order where id = ?")
                .param(id)
                .query(Kept.class)
                .single();
        return switch (kept.state()) {
            case "DONE" -> new Done();
            case "FAILED", "EXPIRED" -> {
                offerAgain(id);
                yield new NotDone("DEVICE_" + kept.state(), kept.detail());
            }
            default -> new NotDone(kept.fetched() ? "NO_RESULT" : "NOT_FETCHED", kept.detail());
        };
    }

    private void offerAgain(String id) {
        jdbc.sql("update device_order set state = 'OFFERED', made_at = ?, fetched_at = null where id = ?")
                .params(Columns.utc(clock.instant()), id)
                .update();
    }

    /** What that device is to be told; never an order of another binding than the one it is or was last in. */
    Optional<DeviceOrder> next(String sn, Instant now) {
        var found = jdbc.sql("""
                        select o.id, o.step, o.epoch, o.made_at from device_order o join device d on d.sn = o.sn
                         where o.sn = ? and o.state in ('OFFERED', 'RECEIVED') and o.epoch = d.epoch
                         order by o.made_at desc limit 1""")
                .param(sn)
                .query((row, i) -> new DeviceOrder(
                        Columns.text(row, "id"),
                        Columns.name(row, "step", DeviceOrder.Step.class),
                        row.getInt("epoch"),
                        Columns.instant(row, "made_at").plus(LATEST)))
                .optional();
        found.ifPresent(order -> jdbc.sql("update device_order set fetched_at = coalesce(fetched_at, ?) where id = ?")
                .params(Columns.utc(now), order.id())
                .update());
        return found;
    }

    /** An order that is done stays done; a report on one of another device changes nothing. */
    void reported(String sn, OrderResult result) {
        var changed = jdbc.sql("""
                        update device_order set state = :state, detail = :detail, answered_at = :at
                         where id = :id and sn = :sn and state <> 'DONE'""")
                .param("state", result.state().name())
                .param("detail", result.detail())
                .param("at", Columns.utc(result.receivedAt()))
                .param("id", result.id())
                .param("sn", sn)
                .update();
        if (changed == 1 && result.state() != OrderResult.State.RECEIVED) {
            commands.wake(command(result.id()), result.receivedAt());
        }
    }

    private static String id(Order order) {
        return order.commandId() + "." + order.step().name().toLowerCase(Locale.ROOT);
    }

    private static UUID command(String id) {
        return UUID.fromString(id.substring(0, id.indexOf('.')));
    }
}
