package dev.rollcall.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.people.Membership;
import dev.rollcall.domain.people.Memberships;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Permit;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.Project;
import dev.rollcall.domain.project.ProjectCategory;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.domain.project.WorkType;
import java.time.LocalDate;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
class AggregatesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Autowired
    private Memberships memberships;

    @Autowired
    private Projects projects;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles"})
    void a_day_is_stored_as_that_day_whatever_the_machines_zone(String zone) { // C36
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            var site = Site.of(jdbc);
            var unit = site.unit(ParticipantType.LABOUR_SUB);
            var person = Site.person(jdbc);
            var saved = memberships.save(
                    Membership.ofWorker(site.projectId, person, unit, site.team(unit), WorkType.CARPENTER, FIRST));
            var code = project();

            assertThat(stored("select concat(entry_date) from membership where id = " + saved.id()))
                    .isEqualTo("2026-03-01");
            assertThat(stored("select concat(min(from_day)) from project_status_day d join project p "
                            + "on p.id = d.project_id where p.code = '" + code + "'"))
                    .isEqualTo("2026-03-01");
            assertThat(memberships.findById(saved.id()).orElseThrow().entryDate())
                    .isEqualTo(FIRST);
            transaction.executeWithoutResult(
                    status -> assertThat(projects.findByCode(code).orElseThrow().statusOn(FIRST))
                            .contains(ProjectStatus.PREPARING));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_project_keeps_its_status_day_by_day() { // D-4, C35
        var code = project();
        transaction.executeWithoutResult(status -> {
            var project = projects.findByCode(code).orElseThrow();
            project.becomes(ProjectStatus.APPROVED, FIRST.plusDays(10));
            project.becomes(ProjectStatus.BUILDING, FIRST.plusDays(20));
            project.closePayroll(FIRST.plusMonths(1));
        });
        transaction.executeWithoutResult(status -> {
            var project = projects.findByCode(code).orElseThrow();
            assertThat(project.status()).isEqualTo(ProjectStatus.BUILDING);
            assertThat(project.managingLevel()).isEqualTo(RegionLevel.COUNTY);
            assertThat(project.statusOn(FIRST.minusDays(1))).isEmpty();
            assertThat(project.statusOn(FIRST.plusDays(9))).contains(ProjectStatus.PREPARING);
            assertThat(project.statusOn(FIRST.plusDays(19))).contains(ProjectStatus.APPROVED);
            assertThat(project.statusOn(FIRST.plusDays(99))).contains(ProjectStatus.BUILDING);
            assertThat(project.payrollClosedUntil()).isEqualTo(FIRST.plusMonths(1));
        });
    }

    @Test
    void of_two_changes_from_the_same_page_the_second_is_told() {
        var code = project();
        var one = transaction.execute(status -> projects.findByCode(code).orElseThrow());
        var two = transaction.execute(status -> projects.findByCode(code).orElseThrow());
        one.closePayroll(FIRST);
        two.closePayroll(FIRST.plusDays(1));
        transaction.executeWithoutResult(status -> projects.save(one));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> projects.save(two)));
    }

    @Test
    void who_comes_back_has_two_memberships() { // D-8, R161
        var site = Site.of(jdbc);
        var unit = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var person = Site.person(jdbc);
        transaction.executeWithoutResult(status -> {
            var first =
                    memberships.save(Membership.ofPostPerson(site.projectId, person, unit, Post.SITE_OFFICER, FIRST));
            first.exit(FIRST.plusDays(5), FIRST.plusDays(9));
            memberships.save(
                    Membership.ofPostPerson(site.projectId, person, unit, Post.SAFETY_OFFICER, FIRST.plusDays(8)));
        });

        var stays = memberships.findByProjectIdAndPersonIdOrderByEntryDate(site.projectId, person);
        assertThat(stays).extracting(Membership::exitDate).containsExactly(FIRST.plusDays(5), null);
        assertThat(stays).extracting(Membership::post).containsExactly(Post.SITE_OFFICER, Post.SAFETY_OFFICER);
    }

    @Test
    void an_identity_number_is_one_person_however_often_it_is_captured() { // R161
        var person = Site.person(jdbc);
        var again = "insert into person (name, id_number, id_number_hash, sex, birth_date, ethnicity, capture_source,"
                + " captured_at) select '演示人', id_number, id_number_hash, sex, birth_date, ethnicity, 'CAPTURE_DEVICE',"
                + " captured_at from person where id = ?";

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> jdbc.sql(again).param(person).update());
    }

    private String project() {
        var code = "A" + UUID.randomUUID().toString().substring(0, 8);
        projects.save(Project.prepared(
                code,
                "【演示】" + code,
                ProjectCategory.HOUSING,
                "630104",
                "630104",
                new Permit("630104202603010101", "演示发证机关"),
                FIRST));
        return code;
    }

    private String stored(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
