package dev.rollcall.app.demo;

import dev.rollcall.domain.people.Membership;
import dev.rollcall.domain.people.Memberships;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams of a site and everybody in them. */
@WhenDemo
@Component
class CrewLoader {
    // Of each site's workers, one has withdrawn the consent and one was never asked.
    private static final int WITHDRAWN = 3;
    private static final int NEVER_ASKED = 7;
    private static final int SPREAD_DAYS = 80;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final PersonLoader people;
    private final ContractLoader contracts;

    CrewLoader(JdbcClient jdbc, Memberships memberships, PersonLoader people, ContractLoader contracts) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.people = people;
        this.contracts = contracts;
    }

    void load(long projectId, SitePlan plan, List<WorkerPlan> workers, Map<DemoUnit, Long> units, Setting setting) {
        var teams = new HashMap<Crew, Long>();
        plan.crews().forEach(crew -> teams.put(crew, team(projectId, crew, units)));
        var led = new HashMap<Crew, Long>();
        for (int place = 0; place < workers.size(); place++) {
            var worker = workers.get(place);
            var entry = worker.entry(setting.today(), setting.random().nextInt(SPREAD_DAYS));
            var person = people.person(worker.number(), worker.sex(), worker.birth(), entry);
            if (worker.card()) {
                people.wageCard(person, worker.number(), entry);
            }
            consent(place, person, entry, setting.today());
            long unit = Objects.requireNonNull(units.get(worker.crew().unit()));
            long team = Objects.requireNonNull(teams.get(worker.crew()));
            var membership =
                    memberships.save(Membership.ofWorker(projectId, person, unit, team, worker.trade(), entry));
            if (worker.terms().kind() == Terms.Kind.TERMINATED) {
                membership.exit(setting.today().minusDays(worker.terms().days()), setting.today());
            }
            contracts.load(worker, membership, plan.code(), setting.today());
            if (worker.mayLead()) {
                led.putIfAbsent(worker.crew(), person);
            }
        }
        led.forEach((crew, person) -> jdbc.sql("update team set leader_person_id = ? where id = ?")
                .params(person, teams.get(crew))
                .update());
    }

    private long team(long projectId, Crew crew, Map<DemoUnit, Long> units) {
        return Insert.id(jdbc.sql("insert into team (project_id, unit_id, name, night_shift) values (?, ?, ?, ?)")
                .params(projectId, units.get(crew.unit()), crew.name(), crew.night()));
    }

    private void consent(int place, long person, LocalDate entry, LocalDate today) {
        if (place == NEVER_ASKED) {
            return;
        }
        @Nullable LocalDate withdrawn = place == WITHDRAWN ? today.minusDays(1) : null;
        people.consent(person, entry.minusDays(1), withdrawn);
    }

    /** What the whole load has in common. */
    record Setting(LocalDate today, Random random) {}
}
