package dev.rollcall.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.RollcallTest;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.shared.ProductClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** What is true once the demo's past has come in through the front door (4.6 to 4.9 of the demo's description). */
@RollcallTest
@TestPropertySource(properties = "rollcall.demo.enabled=true")
@ContextConfiguration(initializers = OneAfternoon.class)
@DirtiesContext
class DemoFirstStartTest {
    private static final String ALL_THERE_IS = """
            select 'devices', count(*) from device union all select 'bindings', count(*) from device_binding
            union all select 'groups', count(*) from project_group union all select 'people', count(*) from person
            union all select 'punches', count(*) from punch where boot_id like 'demo-past-%'""";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProductClock clock;

    @Autowired
    private OtherMakes makes;

    @Autowired
    private BehindGateway gateway;

    @Autowired
    private SharedGates shared;

    @Value("${rollcall.data}")
    private Path data;

    @Test
    void nine_and_three_requests_are_in_flight_and_one_lies_with_who_filed_it() {
        assertThat(counts("""
                        select concat(p.code, ' ', t.node), count(*) from inbox_task t
                          join project p on p.id = t.project_id
                         where t.state = 'OPEN' and t.request_kind <> 'DEVICE_UNBIND' group by 1"""))
                .as("and four status changes of other projects")
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "P01 LABOUR_OFFICER", 3L,
                        "P01 PROJECT_MANAGER", 4L,
                        "P01 CHIEF_SUPERVISOR", 2L,
                        "P01 APPLICANT", 1L,
                        "P02 LABOUR_OFFICER", 2L,
                        "P02 PROJECT_MANAGER", 1L,
                        "P04 COUNTY_ADMINISTRATOR", 1L,
                        "P05 CITY_ADMINISTRATOR", 1L,
                        "P06 PROVINCE_ADMINISTRATOR", 1L,
                        "P08 CITY_ADMINISTRATOR", 1L));
        assertThat(counts("select status, count(*) from backfill_request group by 1"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("OPEN", 13L, "APPROVED", 31L, "REJECTED", 7L, "WITHDRAWN", 3L));
    }

    @Test
    void devices_leave_five_are_gone_one_may_not_and_two_are_waiting_R135() {
        assertThat(counts("""
                        select concat(p.code, ' ', t.node), count(*) from inbox_task t
                          join project p on p.id = t.project_id
                         where t.state = 'OPEN' and t.request_kind = 'DEVICE_UNBIND' group by 1"""))
                .as("of %s", counts("""
                        select concat(r.request_no, ' ', r.status, ' ', t.node, ' ', t.state, ' ', t.created_at, ' ',
                               coalesce(t.closed_at, '')), count(*) from device_unbind_request r
                          left join inbox_task t on t.request_id = r.id group by 1 order by 1"""))
                .containsExactlyInAnyOrderEntriesOf(Map.of("P03 PROJECT_MANAGER", 1L, "P07 PLATFORM_OPERATIONS", 1L));
        assertThat(counts("select status, count(*) from device_unbind_request group by 1"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("OPEN", 2L, "APPROVED", 5L, "REJECTED", 1L));
        assertThat(counts("select concat(step, ' ', state), count(*) from device_command group by 1"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("REVOKE DONE", 5L));
        assertThat(count("select count(*) from device where enabled = false")).isEqualTo(5);
    }

    @Test
    void reminders_and_escalations_were_given_when_they_were_due() {
        var marks = new ArrayList<Map.Entry<Instant, Instant>>();
        jdbc.sql("select created_at, reminded_at, escalated_at from inbox_task").query(row -> {
            // The engine's due dates are whole seconds.
            var opened = Columns.instant(row, "created_at").truncatedTo(ChronoUnit.SECONDS);
            add(marks, opened.plus(Duration.ofHours(24)), Columns.instantOrNull(row, "reminded_at"));
            add(marks, opened.plus(Duration.ofHours(72)), Columns.instantOrNull(row, "escalated_at"));
        });
        assertThat(marks)
                .hasSizeGreaterThan(6)
                .allSatisfy(mark -> assertThat(mark.getValue()).isEqualTo(mark.getKey()));
        assertThat(count("select count(*) from inbox_task where escalated_at is not null and state = 'OPEN'"))
                .as("overdue")
                .isEqualTo(2);
        var told = jdbc.sql("select at from audit_entry where action in ('TASK_REMINDED', 'TASK_ESCALATED')")
                .query((row, i) -> Columns.instant(row, "at"))
                .list();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        marks.stream().map(Map.Entry::getKey).toList());
    }

    private static void add(ArrayList<Map.Entry<Instant, Instant>> marks, Instant due, @Nullable Instant given) {
        if (given != null) {
            marks.add(Map.entry(due, given));
        }
    }

    @Test
    void who_waits_has_a_team_that_was_there() {
        var present = jdbc.sql("""
                        select avg(c.attended) from backfill_request r
                          join membership m on m.id = r.membership_id
                          join membership n on n.project_id = m.project_id and n.team_id = m.team_id
                           and n.person_id <> m.person_id
                          join day_cell c on c.project_id = n.project_id and c.person_id = n.person_id and c.day = r.day
                         where r.status = 'OPEN' group by r.id""").query(Double.class).list();
        assertThat(present).hasSize(13);
        assertThat(present.stream().filter(share -> share >= 0.5).count())
                .as("with half of the team or more, of %s", present)
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void a_known_number_of_things_went_wrong() {
        assertThat(counts("""
                        select p.code, count(*) from day_cell c join project p on p.id = c.project_id
                         where c.status = 'ABNORMAL_ORDER' group by 1""")).as("out before in").containsExactlyInAnyOrderEntriesOf(Map.of("P01", 12L));
        assertThat(counts("""
                        select p.code, count(*) from punch c join project p on p.id = c.project_id
                         where c.reason = 'NO_LIVENESS' group by 1""")).containsExactlyInAnyOrderEntriesOf(Map.of("P01", 20L, "P02", 16L));
        assertThat(count("select count(distinct person_id) from punch where reason = 'CONTRACT_RED'"))
                .isEqualTo(6);
        assertThat(count("select count(distinct person_id) from punch where reason = 'PROFILE_INCOMPLETE'"))
                .isEqualTo(6);
        assertThat(count("select count(*) from device_dead_letter")).isZero();
    }

    @Test
    void nothing_contradicts_the_rules() {
        assertThat(count("""
                        select count(*) from punch c where c.outcome = 'ACCEPTED' and not exists (
                               select 1 from membership m where m.project_id = c.project_id
                                  and m.person_id = c.person_id and m.entry_date <= date(c.event_at + interval 8 hour))""")).as("accepted without membership").isZero();
        assertThat(count("select count(*) from day_cell where status = 'VALID' and not (first_in < last_out)"))
                .isZero();
        assertThat(jdbc.sql("select count(*) from punch where received_at > ?")
                        .param(Columns.utc(clock.instant()))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("select count(*) from ACT_RU_INCIDENT")).isZero();
    }

    @Test
    void each_punch_at_the_shared_gate_belongs_to_one_project_and_says_why_R122_C25() {
        var why = counts("""
                        select concat(p.code, ' ', c.attribution), count(*) from punch c
                          join project p on p.id = c.project_id join device d on d.id = c.device_id
                         where d.sn = 'DEMO-FT-0901' and c.boot_id like 'demo-past-%' group by 1""");
        assertThat(why)
                .containsOnlyKeys(
                        "P09 ROLL", "P10 ROLL", "P09 CONTRACT", "P10 LATER_ENTRY", "P09 NO_ROLL", "P09 NOBODY")
                .containsEntry("P09 NOBODY", 22L) // A13
                .containsEntry("P09 NO_ROLL", 2L);
        assertThat(count("select count(*) from punch c join device d on d.id = c.device_id"
                        + " where c.attribution is not null and d.sn <> 'DEMO-FT-0901'"))
                .as("nothing to decide at a gate of one project")
                .isZero();
        assertThat(count("select count(*) from punch c where c.attribution in ('NO_ROLL', 'NOBODY')"
                        + " and c.outcome = 'ACCEPTED'"))
                .isZero();
        assertThat(count("""
                        select count(*) from (select c.person_id, date(c.event_at + interval 8 hour) as day from punch c
                          where c.attribution is not null and c.outcome = 'ACCEPTED' and c.boot_id like 'demo-past-%'
                          group by 1, 2 having count(distinct c.project_id) > 1) split"""))
                .as("days of one person split between two projects")
                .isZero();
        assertThat(counts("select p.code, count(*) from day_cell c join project p on p.id = c.project_id"
                        + " where p.code in ('P09', 'P10', 'P11') and c.status = 'VALID' group by 1"))
                .as("days that count")
                .hasSize(3)
                .allSatisfy((code, days) -> assertThat(days).isGreaterThan(15));
    }

    @Test
    void the_gate_is_bound_to_both_of_its_contractor_and_refused_to_the_other_R123_X22() {
        assertThat(counts("""
                        select concat(d.sn, ' ', p.code), count(*) from device_binding b
                          join device d on d.id = b.device_id join project p on p.id = b.project_id
                         where p.code in ('P09', 'P10', 'P11') and b.to_at is null group by 1""")).containsOnlyKeys("DEMO-FT-0901 P09", "DEMO-FT-0901 P10", "DEMO-MB-1101 P11");
        assertThat(counts("select code, count(*) from audit_entry where action = 'DEVICE_BIND' and outcome = 'REFUSED'"
                        + " group by 1"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("GATE_OF_ANOTHER_CONTRACTOR", 1L));
        assertThat(count("select count(*) from punch c join project p on p.id = c.project_id"
                        + " where p.code = 'P11' and c.reason = 'OUT_OF_FENCE'"))
                .as("A17, R126")
                .isEqualTo(17);
    }

    @Test
    void a_gateway_speaks_for_the_machine_behind_it_and_what_comes_twice_is_one_R110_R169() {
        assertThat(counts("""
                        select concat(d.sn, ' ', c.reason), count(*) from punch c join device d on d.id = c.device_id
                         where d.sn in ('DEMO-GW-0101', 'DEMO-KQ-0101') and c.boot_id like 'demo-past-%'
                         group by 1""")).containsExactlyInAnyOrderEntriesOf(Map.of("DEMO-KQ-0101 OK", 2L));
        assertThat(count("select count(*) from device_binding b join device d on d.id = b.device_id"
                        + " join device g on g.id = b.gateway_device_id"
                        + " where d.sn = 'DEMO-KQ-0101' and g.sn = 'DEMO-GW-0101' and b.to_at is null"))
                .isOne();
    }

    @Test
    void a_start_that_was_cut_short_at_its_end_adds_nothing_the_second_time() {
        var before = counts(ALL_THERE_IS);

        makes.load(clock.instant());
        gateway.load(clock.instant());
        shared.load(clock.instant());

        assertThat(counts(ALL_THERE_IS)).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void devices_and_people_are_written_down_for_a_client_to_try() throws IOException {
        var devices = Files.readAllLines(data.resolve("demo/devices"));
        assertThat(devices).hasSize(11).allMatch(line -> line.matches("DEMO-FT-0\\d{3} [0-9a-f]{64} 1"));
        assertThat(Files.readAllLines(data.resolve("demo/people")))
                .hasSizeGreaterThan(200)
                .allMatch(line -> line.matches("DEMO-FT-0\\d{3} \\d+"));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Map<String, Long> counts(String sql) {
        return jdbc.sql(sql).query((row, i) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
