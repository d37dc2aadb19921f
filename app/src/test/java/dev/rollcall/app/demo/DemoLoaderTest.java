package dev.rollcall.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.secrets.PersonNumbers;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.attendance.rule.ContractFacts;
import dev.rollcall.domain.attendance.rule.ContractPolicy;
import dev.rollcall.domain.attendance.rule.ContractTerm;
import dev.rollcall.domain.attendance.rule.ContractWarnings;
import dev.rollcall.domain.attendance.rule.WarningLevel;
import dev.rollcall.domain.people.UnifiedSocialCreditCode;
import dev.rollcall.domain.project.ProjectDirectory;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/** What is true at the first start (4.9 of the demo's description), as far as no punch is needed for it. */
@PersistenceTest
@TestPropertySource(properties = "rollcall.demo.enabled=true")
@Import({
    DemoLoader.class,
    RegionLoader.class,
    UnitLoader.class,
    SiteLoader.class,
    CrewLoader.class,
    ManagerLoader.class,
    TerminalLoader.class,
    PersonLoader.class,
    ContractLoader.class,
    AccountLoader.class,
    DemoSite.class
})
class DemoLoaderTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonNumbers numbers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ProjectDirectory projects;

    @Autowired
    private PostHolders holders;

    @Autowired
    private DemoLoader loader;

    @Autowired
    private DemoSite site;

    @Autowired
    private UserDetailsService logins;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private ProductClock clock;

    @BeforeEach
    void the_demo_is_loaded() {
        loader.loadIfEmpty();
    }

    @Test
    void regions_of_both_provinces_hang_together() {
        assertThat(counts("select level, count(*) from region group by level"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("PROVINCE", 2L, "CITY", 9L, "COUNTY", 56L));
        assertThat(count("""
                        select count(*) from region r left join region p on p.code = r.parent_code
                         where r.level <> 'PROVINCE' and p.code is null""")).isZero();
    }

    @Test
    void each_site_has_the_people_it_is_described_with() {
        assertThat(counts("""
                        select concat(p.code, ' ', m.work_role), count(*) from membership m
                          join project p on p.id = m.project_id group by 1"""))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "P01 LABOUR_WORKER", 64L,
                        "P01 POST_PERSON", 14L,
                        "P02 LABOUR_WORKER", 30L,
                        "P02 POST_PERSON", 8L));
        assertThat(counts("select p.code, count(*) from team t join project p on p.id = t.project_id group by 1"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("P01", 6L, "P02", 2L));
        assertThat(count("select count(*) from team where leader_person_id is null"))
                .isZero();
        assertThat(counts("""
                        select t.name, count(*) from membership m join team t on t.id = m.team_id
                         where t.night_shift group by 1""")).containsExactlyInAnyOrderEntriesOf(Map.of("混凝土夜班", 12L));
    }

    @Test
    void every_number_passes_its_check_and_none_can_be_real() {
        var people = jdbc.sql("select id_number, id_number_hash, phone, phone_hash, birth_date, sex from person")
                .query((row, i) -> {
                    var id = numbers.idNumber(Columns.text(row, "id_number")); // checks the digit
                    assertThat(id.value()).startsWith("639901");
                    assertThat(id.birthDate()).isEqualTo(Columns.day(row, "birth_date"));
                    assertThat(id.sex().name()).isEqualTo(row.getString("sex"));
                    assertThat(numbers.hash(id)).isEqualTo(row.getString("id_number_hash"));
                    var phone = numbers.phone(Columns.text(row, "phone"));
                    assertThat(phone.value()).startsWith("1990000");
                    assertThat(numbers.hash(phone)).isEqualTo(row.getString("phone_hash"));
                    return id.value();
                })
                .list();
        assertThat(people).hasSize(64 + 14 + 30 + 8).doesNotHaveDuplicates().contains("639901198503120010");
        jdbc.sql("select card_no from wage_card")
                .query(String.class)
                .list()
                .forEach(card -> assertThat(numbers.card(card).value()).startsWith("999999"));
        jdbc.sql("select uscc from unit").query(String.class).list().forEach(UnifiedSocialCreditCode::of);
        assertThat(jdbc.sql("select permit_no from project").query(String.class).list())
                .allSatisfy(permit -> assertThat(permit).matches("6301\\d{14}"));
    }

    @Test
    void no_number_of_a_person_stands_in_clear_in_the_database() {
        assertThat(jdbc.sql(
                                "select id_number from person union all select phone from person union all select card_no from wage_card")
                        .query(String.class)
                        .list())
                .allSatisfy(
                        stored -> assertThat(stored).startsWith("rc2:").doesNotContain("639901", "1990000", "999999"));
    }

    @Test
    void contracts_stand_at_their_interesting_ages() { // D-3, C6
        var unsigned = jdbc.sql("""
                        select m.entry_date from membership m where m.work_role = 'LABOUR_WORKER'
                           and not exists (select 1 from contract c where c.membership_id = m.id)""").query(LocalDate.class).list().stream()
                .map(entry -> ChronoUnit.DAYS.between(entry, today()))
                .sorted()
                .toList();
        assertThat(unsigned)
                .containsExactly(
                        0L, 1L, 1L, 2L, 3L, 3L, 4L, 5L, 5L, 6L, 7L, 7L, 8L, 9L, 9L, 10L, 11L, 14L, 15L, 20L, 22L, 25L,
                        30L, 31L, 33L, 35L, 40L, 44L, 50L);
        assertThat(count("select count(*) from contract where termination_confirmed_at is not null"))
                .isEqualTo(5);
        assertThat(count("select count(*) from membership where exit_date is not null"))
                .isEqualTo(5);
        assertThat(countOn("select count(*) from contract where termination_type is null and end_date < ?"))
                .isEqualTo(4);
        assertThat(countOn("""
                        select count(*) from contract where termination_type is null
                           and end_date between ? and ? + interval 14 day""")).isEqualTo(6);
        assertThat(
                        countOn(
                                "select count(*) from contract where end_date > ? + interval 300 day and termination_type is null"))
                .isEqualTo(50);
    }

    @Test
    void six_workers_are_red_by_the_rule_itself() { // D-3, R62
        var levels = jdbc
                .sql("""
                        select m.entry_date, m.exit_date, c.uploaded_at, c.end_date from membership m
                          left join contract c on c.membership_id = m.id where m.work_role = 'LABOUR_WORKER'""")
                .query((row, i) -> {
                    var uploaded = Columns.instantOrNull(row, "uploaded_at");
                    var terms = uploaded == null
                            ? List.<ContractTerm>of()
                            : List.of(new ContractTerm(uploaded, Columns.dayOrNull(row, "end_date")));
                    var facts = new ContractFacts(
                            WorkRole.LABOUR_WORKER,
                            Columns.day(row, "entry_date"),
                            Columns.dayOrNull(row, "exit_date"),
                            terms,
                            List.of());
                    return ContractWarnings.at(clock.instant(), facts, ContractPolicy.defaults())
                            .level();
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(levels).containsEntry(WarningLevel.RED, 6L);
        assertThat(levels).containsEntry(WarningLevel.YELLOW, 7L + 1); // one contract ended eight days ago
        assertThat(levels).containsEntry(WarningLevel.ORANGE, 7L + 1); // one ended twenty days ago
    }

    @Test
    void some_profiles_are_incomplete_and_nothing_else_is_wrong_with_them() { // R57
        assertThat(counts("""
                        select p.code, count(*) from membership m join project p on p.id = m.project_id
                         where m.work_role = 'LABOUR_WORKER'
                           and not exists (select 1 from wage_card w where w.person_id = m.person_id) group by 1""")).containsExactlyInAnyOrderEntriesOf(Map.of("P01", 3L, "P02", 1L));
        assertThat(counts("""
                        select p.code, count(*) from membership m join project p on p.id = m.project_id
                         where m.work_role = 'LABOUR_WORKER' and m.work_type is null group by 1""")).containsExactlyInAnyOrderEntriesOf(Map.of("P01", 1L, "P02", 1L));
    }

    @Test
    void sexes_ages_and_consents_are_as_described() {
        assertThat(count("""
                        select count(*) from membership m join person n on n.id = m.person_id
                         where m.work_role = 'LABOUR_WORKER' and n.sex = 'FEMALE'""")).isEqualTo(9);
        var ages = "timestampdiff(year, n.birth_date, ?)";
        assertThat(jdbc.sql("select min(" + ages + ") from membership m join person n on n.id = m.person_id")
                        .param(today())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(19);
        assertThat(jdbc.sql("select count(*) from membership m join person n on n.id = m.person_id where "
                                + "m.work_role = 'LABOUR_WORKER' and " + ages
                                + " > case n.sex when 'MALE' then 60 else 50 end")
                        .param(today())
                        .query(Long.class)
                        .single())
                .as("over the age limit")
                .isEqualTo(3);
        var labour = " join membership m on m.person_id = c.person_id and m.work_role = 'LABOUR_WORKER'";
        assertThat(count("select count(*) from consent c" + labour + " where c.withdrawn_at is null"))
                .isEqualTo(90);
        assertThat(count("select count(*) from consent c" + labour + " where c.withdrawn_at is not null"))
                .isEqualTo(2);
    }

    @Test
    void every_approver_post_is_held_and_the_school_has_no_supervision_unit() { // R44, C10
        long office = project("P01");
        long school = project("P02");
        assertThat(holders.of(office, ApprovalNode.LABOUR_OFFICER)).hasSize(1);
        assertThat(holders.of(office, ApprovalNode.PROJECT_MANAGER)).hasSize(1);
        assertThat(holders.of(office, ApprovalNode.CHIEF_SUPERVISOR)).hasSize(2);
        assertThat(holders.of(school, ApprovalNode.LABOUR_OFFICER)).hasSize(1);
        assertThat(holders.of(school, ApprovalNode.PROJECT_MANAGER)).hasSize(1);
        assertThat(count("select count(*) from participation where type = 'SUPERVISION' and project_id = " + school))
                .isZero();
    }

    @Test
    void every_login_works_and_reaches_what_its_role_says() {
        var hashes = DemoLogin.ALL.stream()
                .map(login -> logins.loadUserByUsername(login.username()).getPassword())
                .distinct()
                .toList();
        assertThat(hashes)
                .singleElement()
                .satisfies(
                        hash -> assertThat(passwords.matches("Demo#2023", hash)).isTrue());
        assertThat(roles())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("gc.a", Role.ENT_GC),
                        Map.entry("gc.b", Role.ENT_GC),
                        Map.entry("sub.labor1", Role.ENT_SUB),
                        Map.entry("labor.p01", Role.GC_LABOR),
                        Map.entry("pm.p01", Role.PM),
                        Map.entry("chief.p01", Role.CHIEF_SUP),
                        Map.entry("rep.p01", Role.SUP_REP),
                        Map.entry("labor.p02", Role.GC_LABOR),
                        Map.entry("pm.p02", Role.PM),
                        Map.entry("ops", Role.PLATFORM_OPS),
                        Map.entry("auditor1", Role.AUDITOR)));
        assertThat(codes("gc.a")).containsExactly("P01");
        assertThat(codes("sub.labor1")).containsExactly("P01");
        assertThat(codes("pm.p02")).containsExactly("P02");
        assertThat(codes("auditor1")).containsExactly("P01", "P02");
    }

    @Test
    void the_project_switch_shows_what_R23_asks_for() {
        var account = accounts.caller("gc.a").orElseThrow().accountId();
        var office = projects.reachableBy(account, project("P01")).orElseThrow();
        assertThat(office.regionName()).isEqualTo("西宁市城西区");
        assertThat(office.generalContractor()).isEqualTo(DemoUnit.CONTRACTOR_A.title());
        assertThat(office.supervisionUnit()).isEqualTo(DemoUnit.SUPERVISION.title());
        assertThat(office.ownerUnit()).isEqualTo(DemoUnit.OWNER.title());
        var school = accounts.caller("pm.p02")
                .flatMap(pm -> projects.reachableBy(pm.accountId(), project("P02")))
                .orElseThrow();
        assertThat(school.supervisionUnit()).isNull();
    }

    @Test
    void the_sites_have_been_building_since_before_last_month_and_their_gates_are_bound() {
        var lastMonth = today().withDayOfMonth(1).minusMonths(1);
        assertThat(jdbc.sql("select from_day from project_status_day where status = 'BUILDING'")
                        .query(LocalDate.class)
                        .list())
                .hasSize(2)
                .allSatisfy(day -> assertThat(day).isBefore(lastMonth.minusMonths(2)));
        assertThat(site.sites()).extracting(DemoSite.Site::code).containsExactly("P01", "P02");
        assertThat(site.sites()).extracting(each -> each.terminals().size()).containsExactly(3, 2);
        assertThat(site.sites())
                .allSatisfy(each -> assertThat(each.terminals()).allSatisfy(terminal -> {
                    assertThat(terminal.keyHex()).matches("[0-9a-f]{64}");
                    assertThat(terminal.epoch()).isEqualTo(1);
                    assertThat(terminal.boundSince()).isBefore(SiteTime.startOf(lastMonth));
                    assertThat(terminal.toString()).doesNotContain(terminal.keyHex());
                }));
        assertThat(site.sites().get(0).people().stream().filter(DemoSite.Passer::night))
                .hasSize(12)
                .allSatisfy(passer -> assertThat(passer.isThereOn(lastMonth)).isTrue());
    }

    @Test
    void a_second_start_adds_nothing() {
        long before = count("select count(*) from person");
        assertThat(loader.loadIfEmpty()).isFalse();
        assertThat(count("select count(*) from person")).isEqualTo(before);
    }

    private Map<String, Role> roles() {
        return DemoLogin.ALL.stream()
                .map(DemoLogin::username)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> accounts.caller(name)
                                .orElseThrow()
                                .roles()
                                .iterator()
                                .next()));
    }

    private List<String> codes(String username) {
        return projects.reachableBy(accounts.caller(username).orElseThrow().accountId(), "").stream()
                .map(summary -> summary.code())
                .toList();
    }

    private long project(String code) {
        return jdbc.sql("select id from project where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return SiteTime.dayOf(clock.instant());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Every question mark is today. */
    private long countOn(String sql) {
        var marks = sql.chars().filter(each -> each == '?').count();
        return jdbc.sql(sql)
                .params(java.util.Collections.nCopies((int) marks, (Object) today()))
                .query(Long.class)
                .single();
    }

    private Map<String, Long> counts(String sql) {
        return jdbc.sql(sql).query((row, i) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
