package dev.rollcall.domain.attendance.rule;

import static dev.rollcall.domain.attendance.rule.Times.D;
import static dev.rollcall.domain.attendance.rule.Times.at;
import static dev.rollcall.domain.attendance.rule.Times.punches;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.rule.BackfillFacts.Added;
import dev.rollcall.domain.attendance.rule.BackfillFacts.Request;
import dev.rollcall.domain.attendance.rule.DayFacts.Nights;
import dev.rollcall.domain.project.WorkRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackfillRulesTest {
    private static final Instant NOW = at("+20:00");
    private static final Request GOOD = request("IN 07:00, OUT 18:00");

    @Test
    void a_request_in_order_may_start_and_turns_the_day_green() {
        var verdict = judge(Nights.OFF, "", GOOD);
        assertThat(verdict.mayStart()).isTrue();
        assertThat(verdict.refusal()).isEmpty();
        assertThat(verdict.completesDay()).isTrue();
    }

    @Test
    void post_personnel_have_no_backfill_R42_X11() {
        assertThat(judge(D, NOW, WorkRole.POST_PERSON, MembershipState.MEMBER, false, GOOD)
                        .refusals())
                .containsExactly(BackfillRefusal.LABOUR_ONLY);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, FUTURE_DAY", // tomorrow
        "0, ",
        "30, ",
        "31, TOO_OLD"
    })
    void the_day_lies_between_today_and_30_days_ago_1_5(int daysAgo, BackfillRefusal refusal) {
        var now = Times.at(D.plusDays(daysAgo), "23:59:59");
        var verdict = judge(D, now, WorkRole.LABOUR_WORKER, MembershipState.MEMBER, false, GOOD);
        assertThat(verdict.refusal().orElse(null)).isEqualTo(refusal);
    }

    @Test
    void the_window_turns_at_midnight_on_the_site_1_5() {
        var justInside = Times.at(D.plusDays(31), "00:00").minusMillis(1);
        assertThat(judge(D, justInside, WorkRole.LABOUR_WORKER, MembershipState.MEMBER, false, GOOD)
                        .mayStart())
                .isTrue();
        assertThat(judge(D, justInside.plusMillis(1), WorkRole.LABOUR_WORKER, MembershipState.MEMBER, false, GOOD)
                        .refusals())
                .containsExactly(BackfillRefusal.TOO_OLD);
    }

    @Test
    void a_closed_payroll_month_takes_no_backfill_X17() {
        assertThat(judge(D, NOW, WorkRole.LABOUR_WORKER, MembershipState.MEMBER, true, GOOD)
                        .refusals())
                .containsExactly(BackfillRefusal.MONTH_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(value = MembershipState.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMBER")
    void the_worker_was_a_member_that_day_1_5(MembershipState membership) {
        assertThat(judge(D, NOW, WorkRole.LABOUR_WORKER, membership, false, GOOD)
                        .refusals())
                .containsExactly(BackfillRefusal.NOT_A_MEMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # there already                | to add                                      | night | fault             | green
            IN 07:00                       | OUT 18:00                                   | OFF   |                   | true
            OUT 18:00                      | IN 07:00                                    | OFF   |                   | true
            IN 07:00, OUT 18:00            | OUT 12:00, IN 13:00                         | OFF   |                   | true
            ''                             | IN 07:00, OUT 12:00, IN 13:00, OUT 18:00    | OFF   |                   | true
            OUT 07:00, IN 18:00            | OUT 19:00                                   | OFF   |                   | true
            # allowed, but the day stays abnormal
            ''                             | IN 07:00                                    | OFF   |                   | false
            # not consistent
            ''                             | ''                                          | OFF   | NONE_GIVEN        | false
            ''                             | OUT 07:00, IN 18:00                         | OFF   | IN_NOT_BEFORE_OUT | false
            ''                             | IN 07:00, OUT 07:00                         | OFF   | IN_NOT_BEFORE_OUT | false
            IN 07:00                       | OUT 06:00                                   | OFF   | IN_NOT_BEFORE_OUT | false
            OUT 18:00                      | IN 19:00                                    | OFF   | IN_NOT_BEFORE_OUT | false
            IN 07:00                       | UNK 18:00                                   | OFF   | NO_DIRECTION      | false
            IN 07:00                       | OUT 18:00, OUT 18:00                        | OFF   | REPEATED          | true
            IN 07:00                       | IN 07:00, OUT 18:00                         | OFF   | REPEATED          | true
            IN 07:00                       | OUT +21:00                                  | OFF   | IN_FUTURE         | false
            # belongs to another day
            IN 07:00                       | OUT -18:00                                  | OFF   | OTHER_DAY         | false
            IN 20:00                       | OUT +06:00                                  | OFF   | OTHER_DAY         | false
            # the same shift on a night team
            IN 20:00                       | OUT +06:00                                  | ON    |                   | true
            OUT +06:00                     | IN 20:00                                    | ON    |                   | true
            ''                             | IN 20:00, OUT +06:00                        | ON    |                   | true
            IN 19:40, OUT +00:10           | IN +00:50, OUT +05:50                       | ON    |                   | true
            IN 20:00                       | OUT +12:00                                  | ON    | OTHER_DAY         | false
            IN -20:00                      | OUT 06:00                                   | ON    | OTHER_DAY         | false
            """)
    void the_punches_fit_together_and_into_the_day_1_5_C4(
            String existing, String added, String nights, PunchFault fault, boolean completesDay) {
        var verdict = judge(nights.equals("ON") ? Nights.ON : Nights.OFF, existing, request(added));
        assertThat(verdict.punchFaults().stream().findFirst().orElse(null)).isEqualTo(fault);
        assertThat(verdict.refusals())
                .isEqualTo(fault == null ? List.of() : List.of(BackfillRefusal.PUNCHES_INCONSISTENT));
        assertThat(verdict.completesDay()).isEqualTo(completesDay);
    }

    @ParameterizedTest
    @EnumSource(BackfillReason.class)
    void only_the_reason_other_needs_words_1_5(BackfillReason reason) {
        var wordless = judge(Nights.OFF, "", new Request(GOOD.punches(), reason, " ", 1));
        var worded = judge(Nights.OFF, "", new Request(GOOD.punches(), reason, "换了班组", 1));
        assertThat(wordless.refusals())
                .isEqualTo(reason == BackfillReason.OTHER ? List.of(BackfillRefusal.REASON_TEXT_MISSING) : List.of());
        assertThat(worded.mayStart()).isTrue();
    }

    @Test
    void there_is_at_least_one_file_of_evidence_1_5() {
        var verdict = judge(Nights.OFF, "", new Request(GOOD.punches(), BackfillReason.FORGOTTEN, "", 0));
        assertThat(verdict.refusals()).containsExactly(BackfillRefusal.EVIDENCE_MISSING);
    }

    @Test
    void everything_wrong_is_said_at_once_the_gravest_first() {
        var verdict = judge(
                D.plusDays(9),
                NOW,
                WorkRole.POST_PERSON,
                MembershipState.NONE,
                true,
                new Request(List.of(), BackfillReason.OTHER, "", 0));
        assertThat(verdict.refusals())
                .containsExactly(
                        BackfillRefusal.LABOUR_ONLY,
                        BackfillRefusal.FUTURE_DAY,
                        BackfillRefusal.MONTH_CLOSED,
                        BackfillRefusal.NOT_A_MEMBER,
                        BackfillRefusal.PUNCHES_INCONSISTENT,
                        BackfillRefusal.REASON_TEXT_MISSING,
                        BackfillRefusal.EVIDENCE_MISSING);
        assertThat(verdict.refusal()).contains(BackfillRefusal.LABOUR_ONLY);
    }

    private static BackfillVerdict judge(Nights nights, String existing, Request request) {
        return BackfillRules.judge(
                new BackfillFacts(
                        D,
                        NOW,
                        WorkRole.LABOUR_WORKER,
                        MembershipState.MEMBER,
                        false,
                        nights,
                        punches(existing),
                        request),
                AttendancePolicy.defaults());
    }

    private static BackfillVerdict judge(
            LocalDate day, Instant now, WorkRole role, MembershipState membership, boolean closed, Request request) {
        return BackfillRules.judge(
                new BackfillFacts(day, now, role, membership, closed, Nights.OFF, List.of(), request),
                AttendancePolicy.defaults());
    }

    private static Request request(String punches) {
        var added = punches(punches).stream()
                .map(punch -> new Added(punch.at(), punch.direction()))
                .toList();
        return new Request(added, BackfillReason.DEVICE_FAULT, "", 1);
    }
}
