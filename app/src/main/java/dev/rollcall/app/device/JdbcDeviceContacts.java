package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Hello;
import dev.rollcall.devicebridge.port.OrderResult;
import java.time.Duration;
import java.time.Instant;
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
        jdbc.sql(
                        "update device set firmware = coalesce(?, firmware), boot_id = ?, last_seq = ?, backlog = ? where sn = ?")
                .params(hello.firmware(), hello.boot(), hello.lastSeq(), hello.backlog(), device.sn())
                .update();
        lines.heard(device.sn(), hello.receivedAt());
        return answer(device, hello.receivedAt());
    }

    @Override
    @Transactional
    public ContactAnswer beat(DeviceIdentity device, Beat beat) {
        var skew = beat.skew();
        jdbc.sql("""
                        update device set skew_ms = coalesce(?, skew_ms), last_seq = coalesce(?, last_seq), backlog = coalesce(?, backlog)
                         where sn = ?""")
                .params(skew == null ? null : skew.toMillis(), beat.lastSeq(), beat.backlog(), device.sn())
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
        var order = orders.next(device.sn(), at).orElse(null);
        return new ContactAnswer(device.epoch(), MAX_BATCH, BEAT_EVERY, 0, order);
    }
}
