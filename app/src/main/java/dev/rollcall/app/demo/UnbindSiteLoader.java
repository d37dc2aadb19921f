package dev.rollcall.app.demo;

import dev.rollcall.app.demo.SitePlan.Terminal;
import dev.rollcall.domain.people.Sex;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Devices that once stood on the demo's sites, who provides them, and the logins of who decides on their leaving. */
@WhenDemo
@Component
class UnbindSiteLoader {
    /** Behind everybody else of the demo. */
    private static final int OPERATOR = 461;

    private static final int BOUND_MONTHS_AGO = 6;

    private final JdbcClient jdbc;
    private final Projects projects;
    private final TerminalLoader terminals;
    private final PersonLoader people;
    private final AccountLoader accounts;
    private final DemoProgress progress;

    UnbindSiteLoader(
            JdbcClient jdbc,
            Projects projects,
            TerminalLoader terminals,
            PersonLoader people,
            AccountLoader accounts,
            DemoProgress progress) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.terminals = terminals;
        this.people = people;
        this.accounts = accounts;
        this.progress = progress;
    }

    @Transactional
    public void load(Instant now) {
        var today = SiteTime.dayOf(now);
        var random = new Random(20230725);
        for (var former : PastUnbinds.former()) {
            var project = projects.findByCode(former.project()).orElseThrow().id();
            terminals.load(
                    project, new Terminal(former.sn(), "北门", "BOTH"), today.minusMonths(BOUND_MONTHS_AGO), random);
        }
        var units = providers();
        accounts.load(DemoLogin.DISMANTLERS, units);
        jdbc.sql("""
                        update device set provider_unit_id = ?
                         where exists (select 1 from device_binding b join project p on p.id = b.project_id
                                        where b.device_id = device.id and p.code not in ('P01', 'P02'))""").param(units.get(DemoUnit.PROVIDER)).update();
        operator(today);
        progress.reach(DemoProgress.Stage.UNBINDS, 0);
    }

    private Map<DemoUnit, Long> providers() {
        var ids = new EnumMap<DemoUnit, Long>(DemoUnit.class);
        ids.put(
                DemoUnit.PROVIDER,
                jdbc.sql("select id from unit where uscc = ?")
                        .param(DemoUnit.PROVIDER.uscc().value())
                        .query(Long.class)
                        .single());
        return ids;
    }

    /** Only a natural person decides (answers 5): the platform's login belongs to one. */
    private void operator(java.time.LocalDate today) {
        var person = people.person(OPERATOR, Sex.FEMALE, today.minusYears(36), today.minusMonths(12));
        jdbc.sql("update account set person_id = ?, display_name = ? where username = 'ops'")
                .params(person, DemoNames.name(OPERATOR))
                .update();
    }
}
