package dev.rollcall.app.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceRegister;
import dev.rollcall.domain.device.DeviceSecret;
import dev.rollcall.domain.device.DeviceWire;
import dev.rollcall.domain.device.RegisterDevice;
import dev.rollcall.domain.project.RegionLevel;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The book of devices. Secrets are sealed before a statement sees them. */
@Repository
class JdbcDeviceRegister implements DeviceRegister {
    private static final int NOBODYS_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final DeviceSecrets secrets;
    private final ObjectMapper json;

    JdbcDeviceRegister(JdbcClient jdbc, DeviceSecrets secrets, ObjectMapper json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    @Override
    public Optional<Holder> holder(String sn) {
        // Whatever its letters' case: nobody can tell two such stickers apart.
        return jdbc.sql("""
                        select (select p.managing_level from project p
                                 where p.id = coalesce((select max(b.project_id) from device_binding b
                                                         where b.device_id = d.id and b.to_at is null), d.project_id)) as level
                          from device d where d.sn collate utf8mb4_general_ci = ? limit 1""")
                .param(sn)
                .query((row, i) -> new Holder(Columns.nameOrNull(row, "level", RegionLevel.class)))
                .optional();
    }

    @Override
    public boolean isLoginTaken(DeviceWire wire, String login) {
        return jdbc.sql("select exists(select 1 from device_wire where wire = ? and login = ?)")
                .params(wire.name(), login)
                .query(Boolean.class)
                .single();
    }

    @Override
    public OptionalLong unit(String creditCode) {
        return jdbc.sql("select id from unit where uscc = ?")
                .param(creditCode)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(
            RegisterDevice device,
            @Nullable Long providerUnitId,
            @Nullable DeviceSecret secret,
            long accountId,
            Instant at) {
        var wire = device.wire();
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into device (sn, family, vendor, model, secret, epoch, provider_unit_id, project_id, wire,
                                            registered_by, registered_at)
                        values (:sn, :family, :vendor, :model, :secret, 0, :provider, :project, :wire, :by, :at)""")
                .param("sn", device.sn())
                .param("family", device.family().name())
                .param("vendor", device.vendor())
                .param("model", device.model())
                .param("secret", secrets.wrap(device.sn(), wire == DeviceWire.NATIVE ? bytes(secret) : nobodys()))
                .param("provider", providerUnitId)
                .param("project", device.projectId())
                .param("wire", wire == null ? null : wire.name())
                .param("by", accountId)
                .param("at", Columns.utc(at))
                .update(keys, "id");
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        if (wire != null && wire != DeviceWire.NATIVE) {
            jdbc.sql("insert into device_wire (device_id, wire, login, secret, profile) values (?, ?, ?, ?, ?)")
                    .params(id, wire.name(), device.login(), secrets.wrap(device.sn(), bytes(secret)), profile(device))
                    .update();
        }
        return id;
    }

    /** Of a device that speaks another protocol nobody knows a native key. */
    private static byte[] nobodys() {
        var key = new byte[NOBODYS_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    private static byte[] bytes(@Nullable DeviceSecret secret) {
        return Objects.requireNonNull(secret).bytes();
    }

    private String profile(RegisterDevice device) {
        try {
            return json.writeValueAsString(device.settings());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("write the profile of a device", e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Kept> locked(long deviceId) {
        return jdbc.sql("""
                        select d.id, d.sn, d.family, d.provider_unit_id, d.wire, d.disabled_at is not null as disabled,
                               coalesce((select b.project_id from device_binding b
                                          where b.device_id = d.id and b.to_at is null order by b.id limit 1),
                                        d.project_id) as project_id,
                               (select w.login from device_wire w
                                 where w.device_id = d.id and w.wire = d.wire) as login
                          from device d where d.id = ? for update""").param(deviceId).query(JdbcDeviceRegister::kept).optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                Columns.text(row, "sn"),
                Columns.name(row, "family", DeviceFamily.class),
                Columns.longOrNull(row, "project_id"),
                Columns.longOrNull(row, "provider_unit_id"),
                Columns.nameOrNull(row, "wire", DeviceWire.class),
                Objects.requireNonNullElse(row.getString("login"), Columns.text(row, "sn")),
                row.getBoolean("disabled"));
    }

    @Override
    public void secret(Kept device, DeviceSecret secret, Instant at) {
        var wrapped = secrets.wrap(device.sn(), secret.bytes());
        if (device.wire() == DeviceWire.NATIVE) {
            jdbc.sql("update device set secret = ? where id = ?")
                    .params(wrapped, device.deviceId())
                    .update();
        } else {
            jdbc.sql("update device_wire set secret = :secret where device_id = :device and wire = :wire")
                    .params(Map.of(
                            "secret", wrapped,
                            "device", device.deviceId(),
                            "wire", Objects.requireNonNull(device.wire()).name()))
                    .update();
        }
        endSessions(device.deviceId(), at);
    }

    @Override
    public void disable(long deviceId, Instant at) {
        jdbc.sql("update device set enabled = false, disabled_at = :at where id = :id")
                .param("at", Columns.utc(at))
                .param("id", deviceId)
                .update();
        endSessions(deviceId, at);
    }

    /** One that was wiped off its project stays without a voice until it is bound anew. */
    @Override
    public void enable(long deviceId) {
        jdbc.sql("""
                        update device d set disabled_at = null,
                               enabled = not (d.revoked_at is not null
                                              and exists (select 1 from device_command c
                                                           where c.device_id = d.id and c.epoch = d.epoch
                                                             and c.state = 'DONE'))
                         where d.id = ?""").param(deviceId).update();
    }

    @Override
    public void endSessions(long deviceId, Instant at) {
        jdbc.sql("update device set sessions_end_at = ? where id = ?")
                .params(Columns.utc(at), deviceId)
                .update();
    }
}
