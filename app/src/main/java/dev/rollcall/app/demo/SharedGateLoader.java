package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.people.Membership;
import dev.rollcall.domain.people.Memberships;
import dev.rollcall.domain.people.Sex;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.project.WorkType;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The three sites behind one entrance with everybody on them, all of it or nothing; their devices come afterwards. */
@WhenDemo
@Component
class SharedGateLoader {
    /** Between those of the first two sites and those of the projects under review. */
    private static final int FIRST_PERSON = 201;

    /** So many days ago two people of the first site were taken on by the second as well. */
    private static final int SHARED_DAYS_AGO = 5;

    private final JdbcClient jdbc;
    private final Projects projects;
    private final SiteLoader sites;
    private final Memberships memberships;
    private final ContractLoader contracts;
    private final AccountLoader accounts;
    private final DemoProgress progress;

    SharedGateLoader(
            JdbcClient jdbc,
            Projects projects,
            SiteLoader sites,
            Memberships memberships,
            ContractLoader contracts,
            AccountLoader accounts,
            DemoProgress progress) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.sites = sites;
        this.memberships = memberships;
        this.contracts = contracts;
        this.accounts = accounts;
        this.progress = progress;
    }

    /** @param began day on which the works began on all three */
    @Transactional
    public void load(Instant now, LocalDate began) {
        var setting = new CrewLoader.Setting(SiteTime.dayOf(now), new Random(20230909));
        var units = units();
        var number = FIRST_PERSON;
        for (var plan : SharedGatePlans.all()) {
            number = sites.load(plan, began, number, units, setting);
            notBefore(project(plan.code()), began);
        }
        fence(project(SharedGatePlans.NEXT_DOOR));
        onBothRolls(setting.today(), units);
        accounts.load(DemoLogin.NEIGHBOURS, units);
        progress.reach(Stage.SHARED_GATE, "");
    }

    private long project(String code) {
        return projects.findByCode(code).orElseThrow().id();
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

    /** The daily close has nothing to do with the days before. */
    private void notBefore(long project, LocalDate began) {
        for (var shift : List.of("DAY", "NIGHT")) {
            jdbc.sql("insert into day_close (project_id, day, shift, closed_at) values (?, ?, ?, ?)")
                    .params(project, began.minusDays(1), shift, Columns.utc(SiteTime.startOf(began)))
                    .update();
        }
    }

    private void fence(long project) {
        jdbc.sql("insert into project_fence (project_id, latitude, longitude, radius_m) values (?, ?, ?, ?)")
                .params(
                        project,
                        SharedGates.ON_SITE.latitude(),
                        SharedGates.ON_SITE.longitude(),
                        SharedGates.FENCE_METRES)
                .update();
    }

    /** One of them with a contract there too, one without: by what their punches are told apart (C25, capability 9). */
    private void onBothRolls(LocalDate today, Map<DemoUnit, Long> units) {
        var second = project(SharedGatePlans.SECOND);
        var team = jdbc.sql("select id from team where project_id = ?")
                .param(second)
                .query(Long.class)
                .single();
        var both = jdbc.sql("""
                        select m.person_id from membership m
                         where m.project_id = ? and m.work_role = 'LABOUR_WORKER' and m.exit_date is null
                         order by m.person_id limit 2""")
                .param(project(SharedGatePlans.FIRST))
                .query(Long.class)
                .list();
        var crew = SharedGatePlans.all().get(1).crews().get(0);
        var entry = today.minusDays(SHARED_DAYS_AGO);
        for (var i = 0; i < both.size(); i++) {
            var membership = memberships.save(Membership.ofWorker(
                    second,
                    both.get(i),
                    Objects.requireNonNull(units.get(crew.unit())),
                    team,
                    WorkType.GENERAL_LABOURER,
                    entry));
            if (i == 1) {
                contracts.load(
                        new WorkerPlan(
                                400,
                                Sex.MALE,
                                today.minusYears(30),
                                crew,
                                WorkType.GENERAL_LABOURER,
                                Terms.signed(),
                                true),
                        membership,
                        SharedGatePlans.SECOND,
                        today);
                // Before the first day, so that no day is half of the one project and half of the other.
                jdbc.sql("update contract set uploaded_at = ? where membership_id = ?")
                        .params(Columns.utc(SiteTime.startOf(entry)), membership.id())
                        .update();
            }
        }
    }
}
