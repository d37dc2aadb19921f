package dev.rollcall.app.demo;

import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.simulator.mixed.SideBySide;
import dev.rollcall.domain.project.Projects;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Devices of other makes on the first site of the demo, one of each protocol beside those of the native one. */
@WhenDemo
@Component
class OtherMakes {
    private static final String SITE = "P01";
    private static final long SEED = 20230801;
    private static final int SECRET_BYTES = 32;
    private static final int FIRST_EPOCH = 1;

    private final JdbcClient jdbc;
    private final Projects projects;
    private final DeviceSecrets secrets;

    OtherMakes(JdbcClient jdbc, Projects projects, DeviceSecrets secrets) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.secrets = secrets;
    }

    /**
     * @param protocol as the simulator calls it
     * @param wire as it is registered; null for the native protocol
     * @param login name in its protocol; null for the native one, which knows the serial number
     * @param secret of its protocol; null for the native one, which signs with the device's key
     */
    private record Make(
            String protocol,
            String sn,
            String vendor,
            String model,
            String gate,
            @Nullable String wire,
            @Nullable String login,
            @Nullable String secret,
            String profile) {}

    private static final List<Make> ALL = List.of(
            new Make("MQTT", "DEMO-MQ-0101", "演示设备厂", "DEMO-M1", "3号门", null, null, null, "{}"),
            new Make(
                    "FACE",
                    "DEMO-MF-0101",
                    "演示人脸厂",
                    "DEMO-MF",
                    "4号门",
                    "MQTT_FACE",
                    "DEMO-MF-0101",
                    "demo-password-of-a-face-machine",
                    "{\"liveness\":\"on\"}"),
            new Make(
                    "ZKTECO",
                    "DEMO-ZK-0101",
                    "演示考勤厂",
                    "DEMO-ZK",
                    "5号门",
                    "ZKTECO",
                    "DEMO-ZK-0101",
                    "demo-token-of-a-terminal",
                    "{\"auth\":\"path\",\"liveness\":\"on\"}"),
            new Make(
                    "JT808",
                    "DEMO-IO-0101",
                    "演示物联厂",
                    "DEMO-808",
                    "6号门",
                    "JT808",
                    "00000000013900000101",
                    "DEMO808",
                    "{\"ackAfterCommit\":\"true\"}"));

    /** From that moment on they stand there; nobody passed them before. A second time it does nothing. */
    @Transactional
    void load(Instant now) {
        var project = projects.findByCode(SITE).orElseThrow().id();
        if (stand()) {
            return;
        }
        var random = new Random(SEED);
        for (var make : ALL) {
            var key = new byte[SECRET_BYTES];
            random.nextBytes(key); // from the seed: whoever has the demo has its devices anyway
            var device = Insert.id(jdbc.sql("""
                            insert into device (sn, family, vendor, model, secret, epoch, project_id, wire)
                            values (?, 'FACE_TERMINAL', ?, ?, ?, ?, ?, ?)""")
                    .params(
                            make.sn(),
                            make.vendor(),
                            make.model(),
                            secrets.wrap(make.sn(), key),
                            FIRST_EPOCH,
                            project,
                            make.wire() == null ? "NATIVE" : make.wire()));
            jdbc.sql("""
                            insert into device_binding (device_id, project_id, epoch, gate, lane, from_at)
                            values (?, ?, ?, ?, 'BOTH', ?)""")
                    .params(device, project, FIRST_EPOCH, make.gate(), Columns.utc(now))
                    .update();
            if (make.wire() != null && make.secret() != null) {
                jdbc.sql("insert into device_wire (device_id, wire, login, secret, profile) values (?, ?, ?, ?, ?)")
                        .params(
                                device,
                                make.wire(),
                                make.login(),
                                secrets.wrap(make.sn(), make.secret().getBytes(StandardCharsets.US_ASCII)),
                                make.profile())
                        .update();
            }
        }
    }

    private boolean stand() {
        return jdbc.sql("select exists(select 1 from device where sn = ?)")
                .param(ALL.get(0).sn())
                .query(Boolean.class)
                .single();
    }

    /**
     * Those that stand there now, for the simulator.
     *
     * @param people references of who passes them, at least one
     */
    List<SideBySide.Device> standing(List<String> people) {
        return ALL.stream()
                .flatMap(make -> jdbc
                        .sql("""
                        select d.secret, d.epoch from device d
                         where d.sn = ? and exists (
                               select 1 from device_binding b where b.device_id = d.id and b.to_at is null)""")
                        .param(make.sn())
                        .query((row, i) -> device(make, row.getBytes("secret"), row.getInt("epoch"), people))
                        .stream())
                .toList();
    }

    private SideBySide.Device device(Make make, byte[] wrapped, int epoch, List<String> people) {
        if (make.login() == null || make.secret() == null) {
            var key = HexFormat.of().formatHex(secrets.unwrap(make.sn(), wrapped));
            return new SideBySide.Device(make.protocol(), make.sn(), key, Integer.toString(epoch), people);
        }
        return new SideBySide.Device(make.protocol(), make.sn(), make.login(), make.secret(), people);
    }

    /** The code of their site. */
    static String site() {
        return SITE;
    }
}
