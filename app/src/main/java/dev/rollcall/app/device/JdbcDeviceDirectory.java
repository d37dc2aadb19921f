package dev.rollcall.app.device;

import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.DeviceCredential;
import dev.rollcall.devicebridge.port.DeviceDirectory;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices that may speak. The row is read for every message; only the unwrapping of an unchanged secret is remembered. */
@Repository
class JdbcDeviceDirectory implements DeviceDirectory {
    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final DeviceSecrets secrets;
    private final Clock clock;
    private final Map<String, Unwrapped> unwrapped = new ConcurrentHashMap<>();

    JdbcDeviceDirectory(JdbcClient jdbc, DeviceSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Optional<DeviceCredential> find(String sn) {
        // Of a lost device punches alone are taken, and quarantined (race 5).
        // Of an unbound device the credential lives on for what it still holds (1.5, X25), as late as that can count.
        return jdbc.sql("""
                        select secret, epoch, enabled and (revoked_at is null or revoked_at > ?) as enabled,
                               forced_at is not null as lost
                          from device where sn = ?""")
                .params(Columns.utc(clock.instant().minus(DeviceOrders.LATEST)), sn)
                .query((row, i) -> new DeviceCredential(
                        sn,
                        key(sn, row.getBytes("secret")),
                        row.getInt("epoch"),
                        row.getBoolean("enabled"),
                        row.getBoolean("lost")))
                .optional();
    }

    private byte[] key(String sn, byte[] wrapped) {
        var known = unwrapped.get(sn);
        if (known != null && Arrays.equals(known.wrapped(), wrapped)) {
            return known.key();
        }
        var key = secrets.unwrap(sn, wrapped);
        if (unwrapped.size() < REMEMBERED) {
            unwrapped.put(sn, new Unwrapped(wrapped, key));
        }
        return key;
    }

    private record Unwrapped(byte[] wrapped, byte[] key) {

        @Override
        public String toString() {
            return "Unwrapped[***]";
        }
    }
}
