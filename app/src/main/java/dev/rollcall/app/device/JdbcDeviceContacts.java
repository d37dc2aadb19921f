package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Hello;
import dev.rollcall.devicebridge.port.OrderResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of devices: what they say of themselves, how wrong their clock is, and the line of when they were there. */
@Repository
class JdbcDeviceContacts implements DeviceContacts {
    private static final int MAX_BATCH = 200;
    private static final Duration BEAT_EVERY = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final OnlineLines lines;
    private final DeviceOrders orders;

    JdbcDeviceContacts(JdbcClient jdbc, OnlineLines lines, DeviceOrders orders) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.orders = orders;
    }

    @Override
    @Transactional
    public ContactAnswer hello(DeviceIdentity device, Hello hello) {
        // The skew of a hello may be replayed (port): a beat measures it.
        if (hello.boot() == null) {
            jdbc.sql("update device set firmware = coalesce(?, firmware) where sn = ?")
                    .params(hello.firmware(), device.sn())
                    .update();
        } else {
            jdbc.sql("""
                            update device set firmware = ?, boot_id = ?, last_seq = ?, backlog = ?, said_epoch = ?, counts_at = ?
                             where sn = ?""")
                    .params(
                            hello.firmware(),
                            hello.boot(),
                            hello.lastSeq(),
                            hello.backlog(),
                            hello.epoch(),
                            countsAt(hello.lastSeq(), hello.backlog(), hello.receivedAt()),
                            device.sn())
                    .update();
        }
        lines.heard(device.sn(), hello.receivedAt());
        orders.back(device.sn(), hello.receivedAt());
        return answer(device, hello.receivedAt());
    }

    @Override
    @Transactional
    public ContactAnswer beat(DeviceIdentity device, Beat beat) {
        var skew = beat.skew();
        jdbc.sql("""
                        update device set skew_ms = coalesce(?, skew_ms), last_seq = coalesce(?, last_seq), backlog = coalesce(?, backlog),
                               counts_at = coalesce(?, counts_at)
                         where sn = ?""")
                .params(
                        skew == null ? null : skew.toMillis(),
                        beat.lastSeq(),
                        beat.backlog(),
                        countsAt(beat.lastSeq(), beat.backlog(), beat.receivedAt()),
                        device.sn())
                .update();
        lines.heard(device.sn(), beat.receivedAt());
        return answer(device, beat.receivedAt());
    }

    @Override
    @Transactional
    public ContactAnswer result(DeviceIdentity device, OrderResult result) {
        lines.heard(device.sn(), result.receivedAt());
        orders.reported(device.sn(), result);
        return answer(device, result.receivedAt());
    }

    private ContactAnswer answer(DeviceIdentity device, Instant at) {
        var ending = orders.ending(device.sn(), at).orElse(null);
        var epoch = ending == null ? device.epoch() : Math.min(ending.epoch(), device.epoch());
        return new ContactAnswer(epoch, MAX_BATCH, BEAT_EVERY, 0, ending == null ? null : ending.order());
    }

    /** When it told how many records it has made and not delivered; null when it told neither. */
    private static @Nullable LocalDateTime countsAt(@Nullable Long lastSeq, @Nullable Integer backlog, Instant at) {
        return lastSeq == null && backlog == null ? null : Columns.utc(at);
    }
}
