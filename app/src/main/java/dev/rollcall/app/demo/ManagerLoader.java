package dev.rollcall.app.demo;

import dev.rollcall.domain.people.Membership;
import dev.rollcall.domain.people.Memberships;
import dev.rollcall.domain.people.Sex;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Post personnel of a site and the posts they hold. */
@WhenDemo
@Component
class ManagerLoader {
    private static final int YOUNGEST = 28;
    private static final int AGES = 28;

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final PersonLoader people;

    ManagerLoader(JdbcClient jdbc, Memberships memberships, PersonLoader people) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.people = people;
    }

    void load(
            long projectId,
            SitePlan plan,
            int firstNumber,
            LocalDate since,
            Map<DemoUnit, Long> units,
            CrewLoader.Setting setting) {
        for (int i = 0; i < plan.managers().size(); i++) {
            var manager = plan.managers().get(i);
            var sex = i % 5 == 4 ? Sex.FEMALE : Sex.MALE;
            var birth = setting.today()
                    .minusYears(YOUNGEST + setting.random().nextInt(AGES))
                    .minusDays(1L + setting.random().nextInt(360));
            var person = people.person(firstNumber + i, sex, birth, since);
            people.consent(person, since, null);
            long unit = Objects.requireNonNull(units.get(manager.unit()));
            memberships.save(Membership.ofPostPerson(projectId, person, unit, manager.post(), since));
            jdbc.sql("insert into post_holder (project_id, unit_id, person_id, post, from_date) values (?, ?, ?, ?, ?)")
                    .params(projectId, unit, person, manager.post().name(), since)
                    .update();
        }
    }
}
