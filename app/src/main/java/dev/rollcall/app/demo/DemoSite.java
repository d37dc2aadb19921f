package dev.rollcall.app.demo;

import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.project.WorkRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who passes which gate in the demo, for whoever makes them punch; read from the database on every call. */
@WhenDemo
@Component
final class DemoSite {
    private final JdbcClient jdbc;
    private final DeviceSecrets secrets;

    DemoSite(JdbcClient jdbc, DeviceSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** In the order of their codes. */
    List<Site> sites() {
        return jdbc.sql("select id, code from project order by code")
                .query((row, i) -> new Site(
                        row.getLong("id"),
                        Columns.text(row, "code"),
                        people(row.getLong("id")),
                        terminals(row.getLong("id"))))
                .list();
    }

    private List<Passer> people(long projectId) {
        return jdbc.sql("""
                        select m.person_id, m.work_role, m.entry_date, m.exit_date, t.name as team,
                               coalesce(t.night_shift, false) as night,
                               m.work_type is not null
                                 and exists (select 1 from wage_card w where w.person_id = m.person_id)
                                 and exists (select 1 from contract c where c.membership_id = m.id) as papers
                          from membership m left join team t on t.id = m.team_id
                         where m.project_id = ? order by m.person_id""")
                .param(projectId)
                .query((row, i) -> new Passer(
                        row.getLong("person_id"),
                        Columns.name(row, "work_role", WorkRole.class),
                        row.getString("team"),
                        row.getBoolean("night"),
                        row.getBoolean("papers"),
                        Columns.day(row, "entry_date"),
                        Columns.dayOrNull(row, "exit_date")))
                .list();
    }

    /** A device of the native protocol that stands somewhere, whatever its model. */
    Optional<Terminal> standing(String sn) {
        return terminals("d.sn = ?", sn).stream().findFirst();
    }

    private List<Terminal> terminals(long projectId) {
        return terminals("b.project_id = ? and d.model = 'DEMO-F1'", projectId);
    }

    private List<Terminal> terminals(String which, Object value) {
        return jdbc.sql("""
                        select d.sn, d.secret, b.epoch, b.gate, b.lane, b.from_at
                          from device_binding b join device d on d.id = b.device_id
                         where b.to_at is null and %s order by d.sn, b.id""".formatted(which))
                .param(value)
                .query((row, i) -> new Terminal(
                        Columns.text(row, "sn"),
                        HexFormat.of().formatHex(secrets.unwrap(Columns.text(row, "sn"), row.getBytes("secret"))),
                        row.getInt("epoch"),
                        Columns.text(row, "gate"),
                        Columns.text(row, "lane"),
                        Columns.instant(row, "from_at")))
                .list();
    }

    record Site(long projectId, String code, List<Passer> people, List<Terminal> terminals) {}

    /**
     * @param personId also the reference under which a device knows the person
     * @param team null for post personnel
     * @param papers trade, wage card and a contract are on file, so that nothing but a punch itself can be wrong
     * @param exit last day; null while the membership lasts
     */
    record Passer(
            long personId,
            WorkRole role,
            @Nullable String team,
            boolean night,
            boolean papers,
            LocalDate entry,
            @Nullable LocalDate exit) {

        boolean isThereOn(LocalDate day) {
            return !day.isBefore(entry) && (exit == null || !day.isAfter(exit));
        }
    }

    /**
     * @param keyHex secret the device signs with
     * @param lane IN, OUT or BOTH
     */
    record Terminal(String sn, String keyHex, int epoch, String gate, String lane, Instant boundSince) {

        @Override
        public String toString() {
            return "Terminal[" + sn + "]";
        }
    }
}
