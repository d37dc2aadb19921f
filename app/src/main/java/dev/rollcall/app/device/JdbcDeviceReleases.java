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
    public void retire(long deviceId, int epoch) {
        jdbc.sql("update device set enabled = false where id = ? and epoch = ? and revoked_at is not null")
                .params(deviceId, epoch)
                .update();
    }
}
