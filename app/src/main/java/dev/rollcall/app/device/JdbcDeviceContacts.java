package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Hello;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Contacts of devices: what they say of themselves, how wrong their clock is, and the line of when they were there. */
@Repository
class JdbcDeviceContacts implements DeviceContacts {
    private static final int MAX_BATCH = 200;
    private static final Duration BEAT_EVERY = Duration.ofSeconds(60);
    /** D-7: a fixed device heard within ten minutes counts as online between the two contacts. */
    private static final Duration ONLINE_GAP = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    JdbcDeviceContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public ContactAnswer hello(DeviceIdentity device, Hello hello) {
        // The skew of a hello may be replayed (port): a beat measures it.
        jdbc.sql("""
                        update device set firmware = ?, boot_id = ?, last_seq = ?, backlog = ?, last_contact_at = ?
                         where sn = ?""")
                .params(
                        hello.firmware(),
                        hello.boot(),
                        hello.lastSeq(),
                        hello.backlog(),
                        Columns.utc(hello.receivedAt()),
                        device.sn())
                .update();
        online(device.sn(), hello.receivedAt());
        return answer(device);
    }

    @Override
    @Transactional
    public ContactAnswer beat(DeviceIdentity device, Beat beat) {
        jdbc.sql("""
                        update device set skew_ms = ?, last_seq = coalesce(?, last_seq), backlog = coalesce(?, backlog),
                               last_contact_at = ? where sn = ?""")
                .params(
                        beat.skew().toMillis(),
                        beat.lastSeq(),
                        beat.backlog(),
                        Columns.utc(beat.receivedAt()),
                        device.sn())
                .update();
        online(device.sn(), beat.receivedAt());
        return answer(device);
    }

    private static ContactAnswer answer(DeviceIdentity device) {
        return new ContactAnswer(device.epoch(), MAX_BATCH, BEAT_EVERY, 0);
    }

    /** The device's row is locked by the update before, so two contacts of one device never race here. */
    private void online(String sn, Instant at) {
        var latest = latest(sn);
        if (latest != null && !latest.to().isBefore(at.minus(ONLINE_GAP)) && !at.isBefore(latest.from())) {
            jdbc.sql("update device_online set to_at = greatest(to_at, ?) where device_id = ? and from_at = ?")
                    .params(Columns.utc(at), latest.deviceId(), Columns.utc(latest.from()))
                    .update();
        } else {
            jdbc.sql("""
                            insert ignore into device_online (device_id, from_at, to_at)
                            select id, ?, ? from device where sn = ?""").params(Columns.utc(at), Columns.utc(at), sn).update();
        }
    }

    private @Nullable Span latest(String sn) {
        return jdbc.sql("""
                        select o.device_id, o.from_at, o.to_at from device_online o join device d on d.id = o.device_id
                         where d.sn = ? order by o.from_at desc limit 1""")
                .param(sn)
                .query((row, i) -> new Span(
                        row.getLong("device_id"), Columns.instant(row, "from_at"), Columns.instant(row, "to_at")))
                .optional()
                .orElse(null);
    }

    private record Span(long deviceId, Instant from, Instant to) {}
}
