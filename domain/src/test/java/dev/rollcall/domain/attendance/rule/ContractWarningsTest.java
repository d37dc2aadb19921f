package dev.rollcall.domain.attendance.rule;

import static dev.rollcall.domain.attendance.rule.Times.D;
import static dev.rollcall.domain.attendance.rule.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.WorkRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractWarningsTest {
    private static final ContractPolicy POLICY = ContractPolicy.defaults();

    @ParameterizedTest
    @CsvSource({"0, NONE", "5, NONE", "6, YELLOW", "10, YELLOW", "11, ORANGE", "30, ORANGE", "31, RED", "400, RED"})
    void the_level_rises_with_the_days_since_entry_D3_C6_X1(int days, WarningLevel level) {
        var standing = ContractWarnings.at(at("12:00"), unsigned(D.minusDays(days)), POLICY);
        assertThat(standing).isEqualTo(new ContractStanding(level, ContractState.MISSING, days));
    }

    @ParameterizedTest
    @CsvSource({"4, NONE", "5, YELLOW", "9, YELLOW", "10, ORANGE", "29, ORANGE", "30, RED"})
    void a_region_may_count_the_days_inclusively_C6(int days, WarningLevel level) {
        var inclusive = new ContractPolicy(5, 10, 30, false);
        assertThat(ContractWarnings.at(at("12:00"), unsigned(D.minusDays(days)), inclusive)
                        .level())
                .isEqualTo(level);
    }

    @Test
    void the_day_turns_at_midnight_on_the_site_D3() {
        var facts = unsigned(D.minusDays(30));
        assertThat(ContractWarnings.at(at("23:59:59"), facts, POLICY).level()).isEqualTo(WarningLevel.ORANGE);
        assertThat(ContractWarnings.at(at("+00:00"), facts, POLICY).level()).isEqualTo(WarningLevel.RED);
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "40"})
    void entering_unsigned_is_shown_from_the_first_day_C7(int days) {
        assertThat(ContractWarnings.at(at("12:00"), unsigned(D.minusDays(days)), POLICY)
                        .enteredUnsigned())
                .isTrue();
    }

    @Test
    void an_upload_ends_the_warning_in_that_instant_D3() {
        var facts = worker(D.minusDays(40), new ContractTerm(at("12:00"), null));
        assertThat(ContractWarnings.at(at("11:59:59"), facts, POLICY).level()).isEqualTo(WarningLevel.RED);
        var after = ContractWarnings.at(at("12:00"), facts, POLICY);
        assertThat(after).isEqualTo(new ContractStanding(WarningLevel.NONE, ContractState.ACTIVE, 0));
        assertThat(after.enteredUnsigned()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, NONE, ACTIVE", // the last day is covered
        "1, NONE, EXPIRED",
        "5, NONE, EXPIRED",
        "6, YELLOW, EXPIRED",
        "11, ORANGE, EXPIRED",
        "31, RED, EXPIRED"
    })
    void an_expired_contract_counts_as_missing_from_its_end_D3(int days, WarningLevel level, ContractState state) {
        var facts = worker(D.minusDays(200), new ContractTerm(at("-12:00"), D.minusDays(days)));
        var standing = ContractWarnings.at(at("12:00"), facts, POLICY);
        assertThat(standing).isEqualTo(new ContractStanding(level, state, days));
        assertThat(standing.enteredUnsigned()).isFalse();
    }

    @Test
    void the_latest_end_counts_and_a_renewal_silences_it_D3() {
        var first = new ContractTerm(at("-12:00"), D.minusDays(50));
        var second = new ContractTerm(at("-12:00"), D.minusDays(7));
        var renewal = new ContractTerm(at("-12:00"), D.plusDays(100));
        assertThat(ContractWarnings.at(at("12:00"), worker(D.minusDays(200), second, first), POLICY)
                        .days())
                .isEqualTo(7);
        assertThat(ContractWarnings.at(at("12:00"), worker(D.minusDays(200), second, renewal), POLICY)
                        .state())
                .isEqualTo(ContractState.ACTIVE);
    }

    @Test
    void a_contract_that_ended_before_the_entry_does_not_age_the_warning_D3() {
        var facts = worker(D.minusDays(3), new ContractTerm(at("-12:00"), D.minusDays(90)));
        assertThat(ContractWarnings.at(at("12:00"), facts, POLICY).days()).isEqualTo(3);
    }

    @Test
    void managers_and_people_not_in_service_have_no_warning_D3_C29() {
        var manager = new ContractFacts(WorkRole.POST_PERSON, D.minusDays(90), null, List.of(), List.of());
        var gone = new ContractFacts(WorkRole.LABOUR_WORKER, D.minusDays(90), D.minusDays(1), List.of(), List.of());
        var leaving = new ContractFacts(WorkRole.LABOUR_WORKER, D.minusDays(90), D, List.of(), List.of());
        assertThat(ContractWarnings.at(at("12:00"), manager, POLICY).state()).isEqualTo(ContractState.NOT_NEEDED);
        assertThat(ContractWarnings.at(at("12:00"), gone, POLICY).state()).isEqualTo(ContractState.NOT_NEEDED);
        assertThat(ContractWarnings.at(at("12:00"), unsigned(D.plusDays(1)), POLICY)
                        .state())
                .isEqualTo(ContractState.NOT_NEEDED);
        assertThat(ContractWarnings.at(at("12:00"), leaving, POLICY).level()).isEqualTo(WarningLevel.RED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # entered 40 days ago; stood still from .. to days ago
            20 | 11 | 30 | ORANGE
            19 | 11 | 31 | RED
            40 | 11 | 11 | ORANGE
            40 | 10 | 10 | YELLOW
            90 | 10 | 10 | YELLOW
            30 | -1 | 9  | YELLOW
            """)
    void days_of_standstill_do_not_age_the_warning_C35(int from, int to, int counted, WarningLevel level) {
        var last = to < 0 ? null : D.minusDays(to);
        var facts = suspended(new DaySpan(D.minusDays(from), last));
        assertThat(ContractWarnings.at(at("12:00"), facts, POLICY))
                .isEqualTo(new ContractStanding(level, ContractState.MISSING, counted));
    }

    @Test
    void overlapping_standstills_count_once_and_a_policy_may_count_them_all_C35() {
        var facts =
                suspended(new DaySpan(D.minusDays(20), D.minusDays(11)), new DaySpan(D.minusDays(15), D.minusDays(9)));
        assertThat(ContractWarnings.at(at("12:00"), facts, POLICY).days()).isEqualTo(28);
        assertThat(ContractWarnings.at(at("12:00"), facts, new ContractPolicy(6, 11, 31, true))
                        .days())
                .isEqualTo(40);
    }

    @Test
    void an_upload_frees_the_punches_from_then_on_and_not_those_before_X2_C5() {
        var uploaded = at("+06:30");
        var facts = worker(D.minusDays(35), new ContractTerm(uploaded, null));
        assertThat(punchAt(at("07:00"), facts)).isEqualTo(PunchReason.CONTRACT_RED);
        assertThat(punchAt(at("18:00"), facts)).isEqualTo(PunchReason.CONTRACT_RED); // even if delivered later
        assertThat(punchAt(at("+07:00"), facts)).isEqualTo(PunchReason.OK);
    }

    private static PunchReason punchAt(Instant moment, ContractFacts facts) {
        var level = ContractWarnings.at(moment, facts, POLICY).level();
        var received = moment.plusSeconds(86_400);
        return PunchRules.judge(
                        new PunchFacts(
                                new PunchFacts.Arrival(true, false, moment, moment, received),
                                new PunchFacts.Proof(Liveness.T, PhotoState.GOOD, FenceState.NOT_NEEDED),
                                new PunchFacts.Roll(
                                        true,
                                        MembershipState.MEMBER,
                                        WorkRole.LABOUR_WORKER,
                                        ProfileState.COMPLETE,
                                        level,
                                        ProjectStatus.BUILDING)),
                        AttendancePolicy.defaults())
                .reason();
    }

    private static ContractFacts unsigned(LocalDate entry) {
        return worker(entry);
    }

    private static ContractFacts worker(LocalDate entry, ContractTerm... contracts) {
        return new ContractFacts(WorkRole.LABOUR_WORKER, entry, null, List.of(contracts), List.of());
    }

    private static ContractFacts suspended(DaySpan... spans) {
        return new ContractFacts(WorkRole.LABOUR_WORKER, D.minusDays(40), null, List.of(), List.of(spans));
    }
}
