package dev.rollcall.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
class JdbcAccountsTest {
    private static final int COLLEAGUES = 300;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a_contractors_account_reaches_the_whole_project_and_decides_nothing() {
        var site = Site.of(jdbc);
        var caller = caller(Site.accountOfUnit(jdbc, site.unit(ParticipantType.GENERAL_CONTRACTOR)));

        assertThat(caller.roles()).containsExactly(Role.ENT_GC);
        assertThat(caller.personId()).isNull();
        assertThat(standing(caller, site)).hasValueSatisfying(standing -> {
            assertThat(standing.wholeProject()).isTrue();
            assertThat(standing.roles()).containsExactly(Role.ENT_GC);
        });
    }

    @Test
    void a_subcontractors_account_reaches_its_own_unit_alone() {
        var site = Site.of(jdbc);
        var other = site.unit(ParticipantType.LABOUR_SUB);
        var own = site.unit(ParticipantType.LABOUR_SUB);
        var standing = standing(caller(Site.accountOfUnit(jdbc, own)), site).orElseThrow();

        assertThat(standing.wholeProject()).isFalse();
        assertThat(standing.reachesUnit(own)).isTrue();
        assertThat(standing.reachesUnit(other)).isFalse();
        assertThat(standing.roles()).containsExactly(Role.ENT_SUB);
    }

    @Test
    void reading_an_accounts_reach_touches_no_other_account() {
        var site = Site.of(jdbc);
        var unit = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var caller = caller(Site.accountOfUnit(jdbc, unit));
        IntStream.range(0, COLLEAGUES).forEach(each -> Site.accountOfUnit(jdbc, unit));

        var touched = new TransactionTemplate(transactions).execute(one -> {
            var before = rowsRead();
            accounts.standings(caller.accountId());
            return rowsRead() - before;
        });
        assertThat(touched).isLessThan(COLLEAGUES);
    }

    /** By this connection, what asking for it reads included. */
    private long rowsRead() {
        return jdbc.sql("show session status like 'Handler_read%'").query().listOfRows().stream()
                .mapToLong(row -> Long.parseLong(row.get("Value").toString()))
                .sum();
    }

    @Test
    void a_post_gives_its_role_only_in_the_unit_family_it_belongs_to() { // C9
        var site = Site.of(jdbc);
        var contractor = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var supervision = site.unit(ParticipantType.SUPERVISION);
        var sub = site.unit(ParticipantType.LABOUR_SUB);

        assertThat(roles(site, site.holder(contractor, Post.PROJECT_MANAGER))).containsExactly(Role.PM);
        assertThat(roles(site, site.holder(contractor, Post.LABOUR_OFFICER))).containsExactly(Role.GC_LABOR);
        assertThat(roles(site, site.holder(supervision, Post.CHIEF_SUPERVISOR))).containsExactly(Role.CHIEF_SUP);
        assertThat(roles(site, site.holder(supervision, Post.DEPUTY_CHIEF))).containsExactly(Role.SUP_REP);
        assertThat(roles(site, site.holder(supervision, Post.CHIEF_REP))).containsExactly(Role.SUP_REP);
        assertThat(roles(site, site.holder(sub, Post.PROJECT_MANAGER))).containsExactly(Role.POST);
        assertThat(roles(site, site.holder(contractor, Post.SITE_OFFICER))).containsExactly(Role.POST);
    }

    @Test
    void a_post_that_ended_gives_nothing_from_the_next_call_on() { // R11
        var site = Site.of(jdbc);
        var person = site.holder(site.unit(ParticipantType.GENERAL_CONTRACTOR), Post.PROJECT_MANAGER);
        var username = Site.accountOfPerson(jdbc, person);
        assertThat(standing(caller(username), site)).isPresent();

        jdbc.sql("update post_holder set to_date = '2026-05-01' where person_id = ?")
                .param(person)
                .update();

        assertThat(caller(username).roles()).isEmpty();
        assertThat(standing(caller(username), site)).isEmpty();
    }

    @Test
    void two_posts_on_a_project_are_one_standing() {
        var site = Site.of(jdbc);
        var contractor = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var person = site.holder(contractor, Post.PROJECT_MANAGER);
        site.holds(person, contractor, Post.SAFETY_OFFICER);
        var caller = caller(Site.accountOfPerson(jdbc, person));

        assertThat(accounts.standings(caller.accountId())).singleElement().satisfies(standing -> {
            assertThat(standing.roles()).containsExactlyInAnyOrder(Role.PM, Role.POST);
            assertThat(standing.wholeProject()).isTrue();
            assertThat(standing.units()).containsExactly(contractor);
        });
    }

    @Test
    void a_county_reaches_the_projects_of_its_region_alone() {
        var inside = Site.in(jdbc, "630104");
        var outside = Site.in(jdbc, "630103");
        var username = Site.accountOfPlatform(jdbc, "REG_COUNTY");
        jdbc.sql("update account set region_prefix = '630104' where username = ?")
                .param(username)
                .update();
        var county = caller(username);

        assertThat(standing(county, inside)).isPresent();
        assertThat(standing(county, outside)).isEmpty();
    }

    @Test
    void the_platform_reaches_every_project() {
        var site = Site.of(jdbc);
        assertThat(standing(caller(Site.accountOfPlatform(jdbc, "AUDITOR")), site))
                .hasValueSatisfying(standing -> assertThat(standing.roles()).containsExactly(Role.AUDITOR));
        assertThat(standing(caller(Site.accountOfPlatform(jdbc, "PLATFORM_OPS")), site))
                .hasValueSatisfying(standing -> assertThat(standing.roles()).containsExactly(Role.PLATFORM_OPS));
    }

    @Test
    void a_disabled_account_is_nobody_but_its_credentials_say_so() {
        var site = Site.of(jdbc);
        var username = Site.accountOfUnit(jdbc, site.unit(ParticipantType.GENERAL_CONTRACTOR));
        var before = caller(username);
        jdbc.sql("update account set enabled = false where username = ?")
                .param(username)
                .update();

        assertThat(accounts.caller(username)).isEmpty();
        assertThat(standing(before, site)).isEmpty();
        assertThat(accounts.credentials(username))
                .hasValueSatisfying(found -> assertThat(found.enabled()).isFalse());
    }

    @Test
    void a_unit_that_left_the_project_reaches_it_no_more() {
        var site = Site.of(jdbc);
        var unit = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var caller = caller(Site.accountOfUnit(jdbc, unit));
        jdbc.sql("update participation set exit_date = '2026-05-01' where unit_id = ?")
                .param(unit)
                .update();

        assertThat(standing(caller, site)).isEmpty();
    }

    @Test
    void user_names_differ_by_case_and_unknown_ones_are_empty() {
        var username = Site.accountOfPlatform(jdbc, "AUDITOR");

        assertThat(accounts.caller(username.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(accounts.credentials("nobody")).isEmpty();
    }

    private java.util.Set<Role> roles(Site site, long personId) {
        return standing(caller(Site.accountOfPerson(jdbc, personId)), site)
                .orElseThrow()
                .roles();
    }

    private Caller caller(String username) {
        return accounts.caller(username).orElseThrow();
    }

    private Optional<Standing> standing(Caller caller, Site site) {
        return accounts.standing(caller.accountId(), site.projectId);
    }
}
