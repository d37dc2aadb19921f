package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Hello;
import java.time.Duration;
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

    JdbcDeviceContacts(JdbcClient jdbc, OnlineLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    @Override
    @Transactional
    public ContactAnswer hello(DeviceIdentity device, Hello hello) {
        // The skew of a hello may be replayed (port): a beat measures it.
        jdbc.sql("update device set firmware = ?, boot_id = ?, last_seq = ?, backlog = ? where sn = ?")
                .params(hello.firmware(), hello.boot(), hello.lastSeq(), hello.backlog(), device.sn())
                .update();
        lines.heard(device.sn(), hello.receivedAt());
        return answer(device);
    }

    @Override
    @Transactional
    public ContactAnswer beat(DeviceIdentity device, Beat beat) {
        jdbc.sql("""
                        update device set skew_ms = ?, last_seq = coalesce(?, last_seq), backlog = coalesce(?, backlog)
                         where sn = ?""")
                .params(beat.skew().toMillis(), beat.lastSeq(), beat.backlog(), device.sn())
                .update();
        lines.heard(device.sn(), beat.receivedAt());
        return answer(device);
    }

    private static ContactAnswer answer(DeviceIdentity device) {
        return new ContactAnswer(device.epoch(), MAX_BATCH, BEAT_EVERY, 0);
    }
}
