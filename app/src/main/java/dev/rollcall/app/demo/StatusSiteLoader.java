package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.app.demo.StatusPlans.StatusPlan;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.people.Sex;
import dev.rollcall.domain.project.Permit;
import dev.rollcall.domain.project.Project;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The projects under review and the administrators who review them, all of it or nothing. */
@WhenDemo
@Component
class StatusSiteLoader {
    /** Behind everybody who works on a site of the demo. */
    private static final int FIRST_PERSON = 401;

    private static final int FIRST_SERIAL = 3;
    private static final int PREPARED_MONTHS_AGO = 9;
    private static final int YOUNGEST = 32;

    private final JdbcClient jdbc;
    private final Projects projects;
    private final ManagerLoader managers;
    private final TerminalLoader terminals;
    private final PersonLoader people;
    private final PasswordEncoder passwords;
    private final DemoProgress progress;

    StatusSiteLoader(
            JdbcClient jdbc,
            Projects projects,
            ManagerLoader managers,
            TerminalLoader terminals,
            PersonLoader people,
            PasswordEncoder passwords,
            DemoProgress progress) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.managers = managers;
        this.terminals = terminals;
        this.people = people;
        this.passwords = passwords;
        this.progress = progress;
    }

    @Transactional
    public void load(Instant now) {
        var today = SiteTime.dayOf(now);
        var setting = new CrewLoader.Setting(today, new Random(20230723));
        var units = units();
        var number = FIRST_PERSON;
        var serial = FIRST_SERIAL;
        for (var plan : StatusPlans.all()) {
            number = site(plan, serial++, number, units, setting);
        }
        var hash = passwords.encode(DemoLogin.PASSWORD);
        for (var login : DemoLogin.ADMINISTRATORS) {
            administrator(login, (DemoLogin.OfRegion) login.owner(), hash, number++, today);
        }
        progress.reach(Stage.STATUS_CHANGES, 0);
    }

    private Map<DemoUnit, Long> units() {
        var ids = new EnumMap<DemoUnit, Long>(DemoUnit.class);
        for (var unit : DemoUnit.values()) {
            jdbc.sql("select id from unit where uscc = ?")
                    .param(unit.uscc().value())
                    .query(Long.class)
                    .optional()
                    .ifPresent(id -> ids.put(unit, id));
        }
        return ids;
    }

    private int site(
            StatusPlan plan, int serial, int firstNumber, Map<DemoUnit, Long> units, CrewLoader.Setting setting) {
        var site = plan.site(serial);
        var prepared = setting.today().minusMonths(PREPARED_MONTHS_AGO);
        var permit = new Permit(
                plan.managing() + prepared.format(DateTimeFormatter.BASIC_ISO_DATE) + "01%02d".formatted(serial),
                "演示区住房和城乡建设局");
        var project = projects.save(Project.prepared(
                        plan.code(), plan.name(), plan.category(), plan.region(), plan.managing(), permit, prepared))
                .id();
        for (var part : site.parts()) {
            jdbc.sql("insert into participation (project_id, unit_id, type, entry_date) values (?, ?, ?, ?)")
                    .params(project, units.get(part.unit()), part.type().name(), prepared)
                    .update();
        }
        managers.load(project, site, firstNumber, prepared, units, setting);
        terminals.load(project, site, prepared, setting.random());
        closed(project, setting.today().minusDays(1));
        return firstNumber + site.managers().size();
    }

    /** There is nobody whose days could be closed; the daily close need not go through nine months of them. */
    private void closed(long project, LocalDate day) {
        for (var shift : new String[] {"DAY", "NIGHT"}) {
            jdbc.sql("insert into day_close (project_id, day, shift, closed_at) values (?, ?, ?, ?)")
                    .params(project, day, shift, Columns.utc(SiteTime.startOf(day.plusDays(1))))
                    .update();
        }
    }

    private void administrator(DemoLogin login, DemoLogin.OfRegion owner, String hash, int number, LocalDate today) {
        var sex = number % 3 == 0 ? Sex.FEMALE : Sex.MALE;
        var person = people.person(number, sex, today.minusYears(YOUNGEST).minusDays(number), today.minusMonths(9));
        jdbc.sql("""
                        insert into account (username, password_hash, display_name, person_id, platform_role, region_prefix)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        login.username(),
                        hash,
                        DemoNames.name(number),
                        person,
                        owner.role().name(),
                        owner.prefix())
                .update();
    }
}
