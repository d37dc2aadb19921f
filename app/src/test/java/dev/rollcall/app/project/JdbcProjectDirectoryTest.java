package dev.rollcall.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.ProjectDirectory;
import dev.rollcall.domain.project.ProjectSummary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class JdbcProjectDirectoryTest {
    @Autowired
    private ProjectDirectory directory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_project_is_one_row_however_many_units_take_part() { // R23
        var site = Site.of(jdbc);
        var contractor = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        site.unit(ParticipantType.LABOUR_SUB);
        site.unit(ParticipantType.LABOUR_SUB);
        site.unit(ParticipantType.SUPERVISION);
        var account = account(Site.accountOfUnit(jdbc, contractor));

        assertThat(directory.reachableBy(account, "")).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(site.projectId);
            assertThat(found.generalContractor()).startsWith("演示单位");
            assertThat(found.supervisionUnit()).startsWith("演示单位");
            assertThat(found.ownerUnit()).isNull();
        });
    }

    @Test
    void a_region_no_longer_in_the_table_stands_for_itself() { // X36
        var site = Site.in(jdbc, "632321");
        var account = account(Site.accountOfUnit(jdbc, site.unit(ParticipantType.GENERAL_CONTRACTOR)));

        assertThat(directory.reachableBy(account, site.projectId).orElseThrow().regionName())
                .isEqualTo("632321");
    }

    @Test
    void text_finds_parts_of_name_and_code_within_reach_alone() {
        var site = Site.of(jdbc);
        var unreached = Site.of(jdbc);
        var account = account(Site.accountOfUnit(jdbc, site.unit(ParticipantType.OWNER)));

        assertThat(directory.reachableBy(account, "项目 " + site.code))
                .extracting(ProjectSummary::id)
                .containsExactly(site.projectId);
        assertThat(directory.reachableBy(account, unreached.code)).isEmpty();
        assertThat(directory.reachableBy(account, unreached.projectId)).isEmpty();
        assertThat(directory.reachableBy(account, "%_")).isEmpty();
    }

    private long account(String username) {
        return accounts.caller(username).orElseThrow().accountId();
    }
}
