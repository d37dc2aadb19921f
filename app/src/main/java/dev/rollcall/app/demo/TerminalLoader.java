package dev.rollcall.app.demo;

import dev.rollcall.app.demo.SitePlan.Terminal;
import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.shared.SiteTime;
import java.time.LocalDate;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Face terminals of a site, bound to its gates since the works began. */
@WhenDemo
@Component
class TerminalLoader {
    private static final int SECRET_BYTES = 32;
    private static final int FIRST_EPOCH = 1;

    private final JdbcClient jdbc;
    private final DeviceSecrets secrets;

    TerminalLoader(JdbcClient jdbc, DeviceSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void load(long projectId, SitePlan plan, LocalDate since, Random random) {
        plan.terminals().forEach(terminal -> load(projectId, terminal, since, random));
    }

    void load(long projectId, Terminal terminal, LocalDate since, Random random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret); // from the seed: whoever has the demo has its devices anyway
        var device = Insert.id(jdbc.sql("""
                                    insert into device (sn, family, vendor, model, secret, epoch)
                                    values (?, 'FACE_TERMINAL', '演示设备厂', 'DEMO-F1', ?, ?)""").params(terminal.sn(), secrets.wrap(terminal.sn(), secret), FIRST_EPOCH));
        jdbc.sql("""
                            insert into device_binding (device_id, project_id, epoch, gate, lane, from_at)
                            values (?, ?, ?, ?, ?, ?)""")
                .params(
                        device,
                        projectId,
                        FIRST_EPOCH,
                        terminal.gate(),
                        terminal.lane(),
                        Columns.utc(SiteTime.startOf(since)))
                .update();
    }
}
