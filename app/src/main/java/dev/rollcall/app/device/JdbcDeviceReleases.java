package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.device.DeviceReleases;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only statements that end a binding or take a credential away (X24). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcDeviceReleases implements DeviceReleases {
    private final JdbcClient jdbc;

    JdbcDeviceReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean endBinding(long bindingId, Instant at) {
        return jdbc.sql("update device_binding set to_at = ? where id = ? and to_at is null")
                        .params(Columns.utc(at), bindingId)
                        .update()
                == 1;
    }

    @Override
    public void revoke(long deviceId, Instant at) {
        jdbc.sql("update device set revoked_at = ? where id = ?")
                .params(Columns.utc(at), deviceId)
                .update();
    }

    @Override
    public void retire(long deviceId, int epoch, Instant at) {
        jdbc.sql("""
                        update device set enabled = false, sessions_end_at = ?
                         where id = ? and epoch = ? and revoked_at is not null""").params(Columns.utc(at), deviceId, epoch).update();
    }

    @Override
    public void endSessions(long deviceId, int epoch, Instant at) {
        jdbc.sql("update device set sessions_end_at = ? where id = ? and epoch = ? and revoked_at is not null")
                .params(Columns.utc(at), deviceId, epoch)
                .update();
    }

    @Override
    public void lose(long deviceId, Instant at) {
        jdbc.sql("""
                        update device set forced_at = :at, revoked_at = coalesce(revoked_at, :at), sessions_end_at = :at
                         where id = :device""").param("at", Columns.utc(at)).param("device", deviceId).update();
        jdbc.sql("insert into device_alarm (device_id, kind, detail, raised_at) values (?, 'DEVICE_LOST', '', ?)")
                .params(deviceId, Columns.utc(at))
                .update();
    }
}
