package dev.rollcall.domain.attendance.rule;

import static dev.rollcall.domain.attendance.rule.Times.D;
import static dev.rollcall.domain.attendance.rule.Times.at;
import static dev.rollcall.domain.attendance.rule.Times.punches;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.rule.DayFacts.Nights;
import dev.rollcall.domain.project.ProjectStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DayCellRuleTest {
    private static final AttendancePolicy POLICY = AttendancePolicy.defaults();
    private static final AttendancePolicy SPAN =
            POLICY.with("span", DayPolicy.defaults().withHours(HoursMode.SPAN));
    private static final String LATER = "+13:00";

    static Stream<Arguments> rows() {
        return Stream.of(
                row("FUTURE", "", 0, 0, day("-23:59", "IN 07:00, OUT 18:00")),
                row("NOT_MEMBER", "·", 0, 0, member(MembershipState.AFTER_EXIT)),
                row("PAUSED", "停", 0, 0, project(ProjectStatus.SUSPENDED)),
                row("NOT_BUILDING", "", 0, 0, project(ProjectStatus.PREPARING)),
                row("OPEN_TODAY", "", 0, 0, day("15:00", "")),
                row("PENDING_TODAY", "√", 1, 0, day("15:00", "IN 07:00, OUT 12:00")),
                row("VALID_BACKFILLED", "√补", 1, 1, day(LATER, "IN 07:00, OUT 18:00 BACKFILL")),
                row("VALID", "√", 1, 1, day(LATER, "IN 07:00, OUT 18:00")),
                row("ABNORMAL_NO_OUT", "√", 1, 0, day(LATER, "IN 07:00")),
                row("ABNORMAL_NO_IN", "√", 1, 0, day(LATER, "OUT 18:00")),
                row("ABNORMAL_ORDER", "√", 1, 0, day(LATER, "OUT 07:00, IN 18:00")),
                row("UNKNOWN_DEVICE", "?", 0, 0, silent(DeviceCoverage.NOT_PROVEN)),
                row("ABSENT", "X", 0, 0, silent(DeviceCoverage.PROVEN_ONLINE)));
    }

    @ParameterizedTest(name = "{0} shows {1}")
    @MethodSource("rows")
    void every_row_of_D2_has_its_glyph_and_totals_C30(
            String status, String glyph, int attended, int valid, DayFacts facts) {
        var cell = DayCellRule.evaluate(facts, POLICY);
        assertThat(cell.status()).hasToString(status);
        assertThat(cell.glyph().text()).isEqualTo(glyph);
        assertThat(cell.attended()).isEqualTo(attended);
        assertThat(cell.valid()).isEqualTo(valid);
        assertThat(cell.day()).isEqualTo(D);
        assertThat(cell.ruleVersion()).isEqualTo(AttendancePolicy.RULE_VERSION);
    }

    @Test
    void the_table_above_has_every_status() {
        assertThat(rows().map(row -> row.get()[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(DayStatus.values()).map(DayStatus::name).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_cell_explains_itself_down_to_the_row_that_decided(
            String status, String glyph, int attended, int valid, DayFacts facts) {
        var trace = DayCellRule.evaluate(facts, POLICY).trace();
        assertThat(trace.stream().filter(Step::holds).map(Step::rule)).contains("D-2 " + status);
        var deciding = trace.stream().map(Step::rule).toList().indexOf("D-2 " + status);
        assertThat(trace.stream().limit(deciding).filter(step -> step.rule().startsWith("D-2 ")))
                .noneMatch(Step::holds);
    }

    @Test
    void the_first_matching_row_of_D2_wins() {
        var punches = punches("IN 07:00, OUT 18:00");
        assertThat(status(facts("-10:00", MembershipState.NONE, ProjectStatus.SUSPENDED, Nights.OFF, punches)))
                .isEqualTo(DayStatus.FUTURE);
        assertThat(status(facts("12:00", MembershipState.NONE, ProjectStatus.SUSPENDED, Nights.OFF, punches)))
                .isEqualTo(DayStatus.NOT_MEMBER);
        assertThat(status(facts("12:00", MembershipState.MEMBER, ProjectStatus.SUSPENDED, Nights.OFF, punches)))
                .isEqualTo(DayStatus.PAUSED);
        assertThat(status(facts("12:00", MembershipState.MEMBER, ProjectStatus.BUILDING, Nights.OFF, punches)))
                .isEqualTo(DayStatus.PENDING_TODAY);
    }

    @ParameterizedTest
    @EnumSource(ProjectStatus.class)
    void a_day_of_standstill_says_so_and_one_before_or_after_the_works_is_blank_C35_X40(ProjectStatus status) {
        var glyph = DayCellRule.evaluate(project(status), POLICY).glyph();
        assertThat(glyph)
                .isEqualTo(
                        switch (status) {
                            case SUSPENDED -> Glyph.PAUSED;
                            case BUILDING -> Glyph.GREEN_TICK;
                            default -> Glyph.BLANK;
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "-23:59:59.999, OFF, FUTURE",
        "00:00, OFF, PENDING_TODAY",
        "23:59:59.999, OFF, PENDING_TODAY",
        "+00:00, OFF, VALID",
        "+00:00, ON, PENDING_TODAY",
        "+11:59:59.999, ON, PENDING_TODAY",
        "+12:00, ON, VALID"
    })
    void a_day_begins_and_closes_on_the_site_at_midnight_and_at_noon_after_a_night_C4(
            String now, String nights, DayStatus status) {
        var facts = facts(
                now,
                MembershipState.MEMBER,
                ProjectStatus.BUILDING,
                nights.equals("ON") ? Nights.ON : Nights.OFF,
                punches("IN 07:00, OUT 18:00"));
        assertThat(status(facts)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # punches                                       | status           | PAIRED | SPAN
            IN 07:00, OUT 18:00                             | VALID            |    660 |  660
            IN 07:00, OUT 12:00, IN 13:30, OUT 18:00        | VALID            |    570 |  660
            # broken sequences: the latest IN before the OUT
            IN 07:00, IN 07:30, OUT 12:00                   | VALID            |    270 |  300
            IN 07:00, OUT 12:00, OUT 18:00                  | VALID            |    300 |  660
            IN 07:00, OUT 12:00, IN 13:30                   | VALID            |    300 |  300
            OUT 06:00, IN 07:00, OUT 12:00                  | VALID            |    300 |  300
            IN 07:00, UNK 12:00, OUT 18:00                  | VALID            |    660 |  660
            IN 07:00, OUT 12:00, IN 12:00, OUT 18:00        | VALID            |    660 |  660
            IN 07:00:00, OUT 07:00:59                       | VALID            |      0 |    0
            IN 07:00:30, OUT 12:00, IN 13:00, OUT 18:00:29  | VALID            |    599 |  659
            # X5 and what else is not green
            OUT 07:00, IN 18:00                             | ABNORMAL_ORDER   |      0 |    0
            OUT 12:00, IN 12:00                             | ABNORMAL_ORDER   |      0 |    0
            IN 07:00, IN 18:00                              | ABNORMAL_NO_OUT  |      0 |    0
            OUT 07:00, OUT 18:00                            | ABNORMAL_NO_IN   |      0 |    0
            UNK 07:00, UNK 18:00                            | ABNORMAL_NO_IN   |      0 |    0
            UNK 07:00, IN 18:00                             | ABNORMAL_NO_OUT  |      0 |    0
            """)
    void a_closed_day_is_judged_by_first_in_and_last_out_and_measured_by_C31_X3_X4_X5(
            String text, DayStatus status, int paired, int span) {
        var facts = day(LATER, text);
        assertThat(status(facts)).isEqualTo(status);
        assertThat(DayCellRule.evaluate(facts, POLICY).minutes()).isEqualTo(paired);
        assertThat(DayCellRule.evaluate(facts, SPAN).minutes()).isEqualTo(span);
    }

    @Test
    void only_an_in_is_pending_today_and_abnormal_after_the_close_X6() {
        assertThat(status(day("15:00", "IN 07:00"))).isEqualTo(DayStatus.PENDING_TODAY);
        assertThat(status(day("+00:00", "IN 07:00"))).isEqualTo(DayStatus.ABNORMAL_NO_OUT);
    }

    @Test
    void hours_wait_for_the_close_but_first_in_and_last_out_do_not_R39() {
        var cell = DayCellRule.evaluate(day("15:00", "IN 07:00, OUT 12:00"), POLICY);
        assertThat(cell.minutes()).isZero();
        assertThat(cell.firstIn()).isEqualTo(at("07:00"));
        assertThat(cell.lastOut()).isEqualTo(at("12:00"));
    }

    @Test
    void a_night_shift_is_two_abnormal_days_without_the_night_policy_X7() {
        var shift = punches("IN -20:00, OUT 06:00");
        assertThat(status(night(Nights.OFF, shift))).isEqualTo(DayStatus.ABNORMAL_NO_IN);
        assertThat(status(night(Nights.OFF, punches("IN 20:00, OUT +06:00")))).isEqualTo(DayStatus.ABNORMAL_NO_OUT);
    }

    @Test
    void a_night_shift_is_one_green_day_of_10_hours_with_the_night_policy_X7() {
        var cell = DayCellRule.evaluate(night(Nights.ON, punches("IN 20:00, OUT +06:00")), POLICY);
        assertThat(cell.status()).isEqualTo(DayStatus.VALID);
        assertThat(cell.minutes()).isEqualTo(600);
        assertThat(cell.lastOut()).isEqualTo(at("+06:00"));
        assertThat(status(night(Nights.ON, punches("IN -20:00, OUT 06:00")))).isEqualTo(DayStatus.ABSENT);
    }

    @Test
    void the_meal_inside_a_night_shift_is_left_out_of_its_hours_C4_C31() {
        var cell =
                DayCellRule.evaluate(night(Nights.ON, punches("IN 19:40, OUT +00:10, IN +00:50, OUT +05:50")), POLICY);
        assertThat(cell.minutes()).isEqualTo(270 + 300);
        assertThat(cell.punches()).isEqualTo(4);
    }

    @Test
    void leaving_a_night_team_counts_no_punch_twice_C4() {
        var shift = punches("IN -20:00, OUT 06:00, IN 07:00, OUT 18:00");
        var nowByDay = facts(LATER, MembershipState.MEMBER, ProjectStatus.BUILDING, new Nights(false, true), shift);
        assertThat(DayCellRule.evaluate(nowByDay, POLICY).firstIn()).isNull(); // back within 90 minutes of the night
        var later = punches("IN -20:00, OUT 05:00, IN 07:00, OUT 18:00");
        var cell = DayCellRule.evaluate(
                facts(LATER, MembershipState.MEMBER, ProjectStatus.BUILDING, new Nights(false, true), later), POLICY);
        assertThat(cell.minutes()).isEqualTo(660);
        assertThat(cell.punches()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IN 07:00, OUT 18:00 BACKFILL                                | VALID_BACKFILLED
            IN 07:00 BACKFILL, OUT 18:00                                | VALID_BACKFILLED
            IN 07:00 BACKFILL, OUT 18:00 BACKFILL                       | VALID_BACKFILLED
            OUT 07:00, IN 18:00, OUT 19:00 BACKFILL                     | VALID_BACKFILLED
            # green anyway: longer perhaps, but not thanks to the back-fill
            IN 07:00, OUT 18:00, OUT 19:00 BACKFILL                     | VALID
            IN 06:00 BACKFILL, IN 07:00, OUT 18:00                      | VALID
            IN 07:00, OUT 12:00 BACKFILL, IN 13:00 BACKFILL, OUT 18:00  | VALID
            # not green even so
            IN 07:00 BACKFILL                                           | ABNORMAL_NO_OUT
            OUT 07:00, IN 18:00 BACKFILL                                | ABNORMAL_ORDER
            """)
    void a_backfill_shows_only_where_the_day_would_not_be_green_without_it_R46(String text, DayStatus status) {
        assertThat(status(day(LATER, text))).isEqualTo(status);
    }

    @Test
    void a_backfilled_evening_brings_the_next_mornings_out_into_its_day_R46_C4() {
        var morningOnly = punches("OUT +06:00");
        var together = punches("IN 20:00 BACKFILL, OUT +06:00");
        assertThat(status(night(Nights.ON, morningOnly))).isEqualTo(DayStatus.ABSENT);
        assertThat(status(night(Nights.ON, together))).isEqualTo(DayStatus.VALID_BACKFILLED);
    }

    @Test
    void silence_is_absence_only_if_the_devices_were_online_or_nobody_asks() {
        var dontAsk = POLICY.with("plain", DayPolicy.defaults().withUnknownDevice(false));
        assertThat(status(silent(DeviceCoverage.NOT_PROVEN))).isEqualTo(DayStatus.UNKNOWN_DEVICE);
        assertThat(status(silent(DeviceCoverage.PROVEN_ONLINE))).isEqualTo(DayStatus.ABSENT);
        assertThat(DayCellRule.evaluate(silent(DeviceCoverage.NOT_PROVEN), dontAsk)
                        .status())
                .isEqualTo(DayStatus.ABSENT);
    }

    @Test
    void an_explanation_names_facts_in_the_order_of_the_rules() {
        var trace = DayCellRule.evaluate(
                        night(Nights.ON, punches("OUT -18:00, IN -20:00, OUT 06:00, IN 20:00, OUT +06:00 BACKFILL")),
                        POLICY)
                .trace();
        assertThat(trace)
                .containsExactly(
                        new Step("D-2 FUTURE", false, Why.DAY_NOT_IN_FUTURE, List.of("2026-11-18")),
                        new Step("D-2 NOT_MEMBER", false, Why.ON_ROLL, List.of()),
                        new Step("D-2 PAUSED", false, Why.PROJECT_BUILDING, List.of()),
                        new Step("C4", true, Why.NIGHT_LEFT_TO_DAY_BEFORE, List.of("1")),
                        new Step("C4", true, Why.NIGHT_TAKEN_FROM_DAY_AFTER, List.of("1")),
                        new Step("D-2", true, Why.COUNTED_PUNCHES, List.of("2", "1", "1")),
                        new Step("D-2 PENDING_TODAY", false, Why.DAY_CLOSED, List.of("11-19 12:00")),
                        new Step("D-2 VALID_BACKFILLED", true, Why.BACKFILL_DECIDES, List.of("1")),
                        new Step("C31", true, Why.MINUTES_PAIRED, List.of("600")));
    }

    @Test
    void every_sentence_has_a_key_of_its_own() {
        assertThat(Why.NEVER_ON_ROLL.key()).isEqualTo("why.never-on-roll");
        assertThat(Arrays.stream(Why.values()).map(Why::key)).doesNotHaveDuplicates();
    }

    private static DayStatus status(DayFacts facts) {
        return DayCellRule.evaluate(facts, POLICY).status();
    }

    private static Arguments row(String status, String glyph, int attended, int valid, DayFacts facts) {
        return Arguments.of(status, glyph, attended, valid, facts);
    }

    private static DayFacts day(String now, String punches) {
        return facts(now, MembershipState.MEMBER, ProjectStatus.BUILDING, Nights.OFF, punches(punches));
    }

    private static DayFacts member(MembershipState state) {
        return facts(LATER, state, ProjectStatus.BUILDING, Nights.OFF, punches("IN 07:00, OUT 18:00"));
    }

    private static DayFacts project(ProjectStatus status) {
        return facts(LATER, MembershipState.MEMBER, status, Nights.OFF, punches("IN 07:00, OUT 18:00"));
    }

    private static DayFacts night(Nights nights, List<CountedPunch> punches) {
        return facts(LATER, MembershipState.MEMBER, ProjectStatus.BUILDING, nights, punches);
    }

    private static DayFacts facts(
            String now, MembershipState membership, ProjectStatus project, Nights nights, List<CountedPunch> punches) {
        return new DayFacts(D, at(now), membership, project, nights, DeviceCoverage.PROVEN_ONLINE, punches);
    }

    private static DayFacts silent(DeviceCoverage coverage) {
        return new DayFacts(
                D, at(LATER), MembershipState.MEMBER, ProjectStatus.BUILDING, Nights.OFF, coverage, List.of());
    }
}
