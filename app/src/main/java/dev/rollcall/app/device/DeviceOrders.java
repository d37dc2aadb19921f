package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.domain.device.DeviceCommands;
import dev.rollcall.domain.device.DeviceSide;
import dev.rollcall.domain.device.UnbindStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** A terminal that does not know how to count will not know it later either. */
    private static final Set<String> CANNOT = Set.of("Return=-1", "Return=-1002", "no AttlogSum");

    private final JdbcClient jdbc;
    private final DeviceCommands commands;
    private final ForeignNumbers numbers;
    private final Clock clock;

    DeviceOrders(JdbcClient jdbc, DeviceCommands commands, ForeignNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Answer carryOut(Order order) {
        if (order.step() == UnbindStep.RECONCILE && !canCount(order.sn())) {
            return new Done();
        }
        var id = id(order.commandId(), order.step(), order.round());
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

    /** Whether its protocol has a question for how many records it holds. */
    private boolean canCount(String sn) {
        return jdbc.sql("""
                        select count(*) from device_wire w join device d on d.id = w.device_id
                         where d.sn = ? and w.wire = 'ZKTECO'""").param(sn).query(Integer.class).single() > 0;
    }

    /** What a terminal is asked to count: as far back as a record may come to be counted, up to when it was asked. */
    static DeviceOrder.Window window(Instant madeAt) {
        var to = madeAt.truncatedTo(ChronoUnit.SECONDS);
        return new DeviceOrder.Window(to.minus(LATEST), to);
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
                if (!CANNOT.contains(kept.detail())) {
                    offerAgain(id);
                }
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

    /**
     * What has to be ended on a device before it is told anything else.
     *
     * @param epoch of the binding that ended; the device stays in it until it is wiped, wherever it is bound by now
     * @param order null while none lies ready, and for a device that is in a later epoch already (race 8)
     */
    record Ending(int epoch, @Nullable DeviceOrder order) {}

    /** The oldest binding it has not been wiped for; empty for a device that owes nothing. */
    Optional<Ending> ending(String sn, Instant now) {
        record Row(
                int epoch,
                @Nullable String id,
                @Nullable String step,
                @Nullable Instant made,
                boolean ahead) {}
        var found = jdbc.sql("""
                        select c.epoch, o.id, o.step, o.made_at, coalesce(d.said_epoch, 0) > c.epoch as ahead
                          from device d
                          join device_command c on c.device_id = d.id
                               and c.state in ('WAITING', 'FAILED', 'TOMBSTONE') and c.step <> 'REVOKE'
                          left join device_order o on o.command_id = c.id and o.step = c.step
                               and o.state in ('OFFERED', 'RECEIVED')
                         where d.sn = ?
                         order by c.created_at, o.made_at desc limit 1""")
                .param(sn)
                .query((row, i) -> new Row(
                        row.getInt("epoch"),
                        row.getString("id"),
                        row.getString("step"),
                        Columns.instantOrNull(row, "made_at"),
                        row.getBoolean("ahead")))
                .optional();
        return found.map(row -> new Ending(
                row.epoch(),
                row.id() == null || row.step() == null || row.made() == null || row.ahead()
                        ? null
                        : fetched(row.id(), UnbindStep.valueOf(row.step()), row.epoch(), row.made(), now)));
    }

    /** Handed out for as long as it waits: what has run out while the device was away is laid out anew. */
    private DeviceOrder fetched(String id, UnbindStep step, int epoch, Instant madeAt, Instant now) {
        var made = now.isBefore(madeAt.plus(LATEST)) ? madeAt : now;
        jdbc.sql("update device_order set made_at = ?, fetched_at = coalesce(fetched_at, ?) where id = ?")
                .params(Columns.utc(made), Columns.utc(now), id)
                .update();
        var notAfter = made.plus(LATEST);
        return switch (step) {
            case FREEZE -> new DeviceOrder(id, DeviceOrder.Step.FREEZE, epoch, notAfter);
            case DRAIN -> new DeviceOrder(id, DeviceOrder.Step.DRAIN, epoch, notAfter, holes(id));
            case RECONCILE -> new DeviceOrder(id, DeviceOrder.Step.COUNT, epoch, notAfter, window(made));
            case WIPE -> new DeviceOrder(id, DeviceOrder.Step.WIPE, epoch, notAfter);
            case REVOKE -> throw new IllegalStateException("nothing of a device is asked to revoke it");
        };
    }

    /** The first time everything is asked for; later, where that is known, the time of what is missing. */
    private DeviceOrder.@Nullable Window holes(String id) {
        return id.endsWith(".drain")
                ? null
                : commands.find(command(id)).flatMap(numbers::stretchOfHoles).orElse(null);
    }

    /** A device that is back may tell its numbers: what waits for them is due. */
    void back(String sn, Instant now) {
        jdbc.sql("""
                        update device_command c join device d on d.id = c.device_id
                           set c.due_at = :now, c.state = 'WAITING', c.tries = 0, c.ended_at = null, c.claim = c.claim + 1
                         where d.sn = :sn and c.step = 'RECONCILE'
                           and (c.state = 'TOMBSTONE' or c.state = 'WAITING' and c.due_at > :now)""").param("now", Columns.utc(now)).param("sn", sn).update();
    }

    /** An order that is done stays done; a report on one of another device changes nothing. */
    void reported(String sn, OrderResult result) {
        var changed = jdbc.sql("""
                        update device_order set state = :state, detail = :detail, answered_at = :at
                         where id = :id and sn = :sn and state not in ('DONE', 'SUPERSEDED')""")
                .param("state", result.state().name())
                .param("detail", result.detail())
                .param("at", Columns.utc(result.receivedAt()))
                .param("id", result.id())
                .param("sn", sn)
                .update();
        if (changed == 0) {
            return;
        }
        switch (result.state()) {
            case DONE -> commands.wake(command(result.id()), result.receivedAt());
            case FAILED, EXPIRED -> commands.failedOnDevice(command(result.id()), result.receivedAt());
            case RECEIVED -> {
                // it is at work
            }
        }
    }

    /** Each round asks anew. */
    static String id(UUID commandId, UnbindStep step, int round) {
        var first = commandId + "." + step.name().toLowerCase(Locale.ROOT);
        var repeated = step == UnbindStep.DRAIN || step == UnbindStep.RECONCILE;
        return repeated && round > 1 ? first + "." + round : first;
    }

    private static UUID command(String id) {
        return UUID.fromString(id.substring(0, id.indexOf('.')));
    }
}
