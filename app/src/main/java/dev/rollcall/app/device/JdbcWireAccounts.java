package dev.rollcall.app.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireAccounts;
import dev.rollcall.devicebridge.port.WireProfile;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices by the name they have in a protocol of their own. Read for every login, so that a revoked one is gone at once. */
@Repository
class JdbcWireAccounts implements WireAccounts {
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final DeviceSecrets secrets;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcWireAccounts(JdbcClient jdbc, DeviceSecrets secrets, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<WireAccount> find(Wire wire, String login) {
        // As with the native protocol: of an unbound device the credential lives on for what it still holds (X25).
        return jdbc.sql("""
                        select d.sn, d.epoch, w.login, w.secret, w.profile,
                               d.enabled and d.forced_at is null
                               and (d.revoked_at is null or d.revoked_at > :dead) as enabled
                          from device_wire w join device d on d.id = w.device_id
                         where w.wire = :wire and w.login = :login""")
                .param("dead", Columns.utc(clock.instant().minus(DeviceOrders.LATEST)))
                .param("wire", wire.name())
                .param("login", login)
                .query((row, i) -> {
                    var sn = Columns.text(row, "sn");
                    return new WireAccount(
                            new DeviceIdentity(sn, row.getInt("epoch")),
                            Columns.text(row, "login"),
                            secret(sn, row.getBytes("secret")),
                            new WireProfile(settings(Columns.text(row, "profile"))),
                            row.getBoolean("enabled"));
                })
                .optional();
    }

    private byte[] secret(String sn, byte @Nullable [] wrapped) {
        return wrapped == null ? new byte[0] : secrets.unwrap(sn, wrapped);
    }

    private Map<String, String> settings(String profile) {
        try {
            return json.readValue(profile, SETTINGS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("read the profile of a device", broken);
        }
    }
}
