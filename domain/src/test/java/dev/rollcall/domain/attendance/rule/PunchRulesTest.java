package dev.rollcall.domain.attendance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.rule.PunchFacts.Arrival;
import dev.rollcall.domain.attendance.rule.PunchFacts.Proof;
import dev.rollcall.domain.attendance.rule.PunchFacts.Roll;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.WorkRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PunchRulesTest {
    private static final AttendancePolicy POLICY = AttendancePolicy.defaults();
    private static final Instant RECEIVED = Times.at("07:00:00");

    private static final Arrival ARRIVED = new Arrival(true, false, RECEIVED, RECEIVED, RECEIVED);
    private static final Proof PROVEN = new Proof(Liveness.T, PhotoState.GOOD, FenceState.NOT_NEEDED);
    private static final Roll WORKER =
            roll(MembershipState.MEMBER, ProfileState.COMPLETE, WarningLevel.NONE, ProjectStatus.BUILDING);
    private static final PunchFacts GOOD = new PunchFacts(ARRIVED, PROVEN, WORKER);

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(
                        2,
                        "DEVICE_UNBOUND",
                        "QUARANTINED",
                        with(new Arrival(false, false, RECEIVED, RECEIVED, RECEIVED))),
                Arguments.of(
                        2,
                        "DEVICE_LOST",
                        "QUARANTINED",
                        with(new Arrival(true, false, RECEIVED, RECEIVED, RECEIVED, true, false))),
                Arguments.of(
                        4,
                        "CLOCK_INVALID",
                        "QUARANTINED",
                        with(new Arrival(true, false, RECEIVED, RECEIVED, RECEIVED, false, true))),
                Arguments.of(3, "DUPLICATE", "DUPLICATE", with(new Arrival(true, true, RECEIVED, RECEIVED, RECEIVED))),
                Arguments.of(4, "CLOCK_INVALID", "QUARANTINED", with(happened(Duration.ofMinutes(6)))),
                Arguments.of(5, "NO_LIVENESS", "REJECTED", with(liveness(Liveness.F))),
                Arguments.of(7, "PERSON_UNKNOWN", "QUARANTINED", with(Roll.ofUnknownPerson(ProjectStatus.BUILDING))),
                Arguments.of(8, "NOT_ON_ROLL", "REJECTED", with(membership(MembershipState.NONE))),
                Arguments.of(9, "PROFILE_INCOMPLETE", "REJECTED", with(profile(ProfileState.NO_WORK_TYPE))),
                Arguments.of(10, "CONTRACT_RED", "BLOCKED", with(contract(WarningLevel.RED))),
                Arguments.of(11, "PROJECT_NOT_ACTIVE", "NOT_COUNTED", with(project(ProjectStatus.SUSPENDED))),
                Arguments.of(12, "OUT_OF_FENCE", "REJECTED", with(fence(FenceState.OUTSIDE))),
                Arguments.of(13, "OK", "ACCEPTED", GOOD));
    }

    @ParameterizedTest(name = "row {0}: {1}")
    @MethodSource("rows")
    void every_row_of_D1_has_its_reason_and_outcome(int row, String reason, String outcome, PunchFacts facts) {
        var verdict = PunchRules.judge(facts, POLICY);
        assertThat(verdict.reason()).hasToString(reason);
        assertThat(verdict.outcome()).hasToString(outcome);
        assertThat(verdict.row()).isEqualTo(row);
        assertThat(verdict.ruleVersion()).isEqualTo(AttendancePolicy.RULE_VERSION);
        assertThat(verdict.outcome().counts()).isEqualTo(row == 13);
    }

    /** Begins with everything wrong and repairs one thing at a time: each time the next row speaks. */
    @Test
    void the_first_matching_row_of_D1_wins() {
        var early = RECEIVED.plusSeconds(900);
        var noProof = new Proof(Liveness.ABSENT, PhotoState.MISSING, FenceState.OUTSIDE);
        var noPhoto = new Proof(Liveness.T, PhotoState.MISSING, FenceState.OUTSIDE);
        var noFence = new Proof(Liveness.T, PhotoState.GOOD, FenceState.OUTSIDE);
        var nobody = Roll.ofUnknownPerson(ProjectStatus.FINISHED);
        var repaired = Stream.of(
                new PunchFacts(new Arrival(false, true, early, early, RECEIVED, true, true), noProof, nobody),
                new PunchFacts(new Arrival(true, true, early, early, RECEIVED, true, true), noProof, nobody),
                new PunchFacts(new Arrival(true, true, early, early, RECEIVED), noProof, nobody),
                new PunchFacts(new Arrival(true, false, early, early, RECEIVED), noProof, nobody),
                new PunchFacts(ARRIVED, noProof, nobody),
                new PunchFacts(ARRIVED, noPhoto, nobody),
                new PunchFacts(ARRIVED, noFence, nobody),
                new PunchFacts(
                        ARRIVED, noFence, wrong(MembershipState.NONE, ProfileState.NO_WORK_TYPE, WarningLevel.RED)),
                new PunchFacts(
                        ARRIVED, noFence, wrong(MembershipState.MEMBER, ProfileState.NO_WORK_TYPE, WarningLevel.RED)),
                new PunchFacts(
                        ARRIVED, noFence, wrong(MembershipState.MEMBER, ProfileState.COMPLETE, WarningLevel.RED)),
                new PunchFacts(
                        ARRIVED, noFence, wrong(MembershipState.MEMBER, ProfileState.COMPLETE, WarningLevel.NONE)),
                new PunchFacts(ARRIVED, noFence, WORKER),
                with(new Proof(Liveness.T, PhotoState.AWAITED, FenceState.NOT_NEEDED)),
                GOOD);
        assertThat(repaired.map(facts ->
                        PunchRules.judge(facts, photos(PhotoPolicy.REQUIRED)).reason()))
                .containsExactlyElementsOf(
                        Arrays.stream(PunchReason.values()).skip(1).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "PT5M, OK", // after its receipt, still believed
        "PT5M0.001S, CLOCK_INVALID",
        "-PT720H, OK", // thirty days late
        "-PT720H0.001S, CLOCK_INVALID"
    })
    void the_clock_is_believed_from_30_days_late_to_5_minutes_early_D1_row_4(Duration after, PunchReason reason) {
        assertThat(judge(with(happened(after))).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, OK, false",
        "PT59.999S, OK, false",
        "PT60S, OK, true",
        "-PT60S, OK, true",
        "PT11M, OK, true",
        "PT24H, OK, true",
        "PT24H0.001S, CLOCK_INVALID, true",
        "-PT230000H, CLOCK_INVALID, true" // a device that woke up in 2000
    })
    void a_wrong_clock_is_corrected_flagged_from_60_s_and_not_believed_beyond_a_day_C36(
            Duration deviceAhead, PunchReason reason, boolean flagged) {
        var verdict = judge(with(new Arrival(true, false, RECEIVED.plus(deviceAhead), RECEIVED, RECEIVED)));
        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict.flags().contains(PunchFlag.CLOCK_SKEWED)).isEqualTo(flagged);
    }

    @ParameterizedTest
    @EnumSource(Liveness.class)
    void only_a_proven_liveness_mark_lets_a_punch_count_R33_X8(Liveness mark) {
        assertThat(judge(with(liveness(mark))).reason())
                .isEqualTo(mark == Liveness.T ? PunchReason.OK : PunchReason.NO_LIVENESS);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUIRED, GOOD, OK, false",
        "REQUIRED, POOR, PHOTO_INVALID, false",
        "REQUIRED, MISSING, PHOTO_INVALID, false",
        "REQUIRED, AWAITED, PHOTO_AWAITED, false",
        "FLAG, GOOD, OK, false",
        "FLAG, POOR, OK, true",
        "FLAG, MISSING, OK, true",
        "FLAG, AWAITED, OK, true",
        "IGNORE, MISSING, OK, false",
        "IGNORE, AWAITED, OK, false"
    })
    void the_photo_policy_rejects_flags_or_ignores_D1_row_6(
            PhotoPolicy policy, PhotoState photo, PunchReason reason, boolean flagged) {
        var verdict = PunchRules.judge(with(new Proof(Liveness.T, photo, FenceState.NOT_NEEDED)), photos(policy));
        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict.flags().contains(PunchFlag.PHOTO_DOUBTFUL)).isEqualTo(flagged);
        assertThat(verdict.ruleVersion()).isEqualTo("photo");
    }

    @ParameterizedTest
    @EnumSource(MembershipState.class)
    void only_a_member_of_that_day_counts_D1_row_8(MembershipState membership) {
        assertThat(judge(with(membership(membership))).reason())
                .isEqualTo(membership == MembershipState.MEMBER ? PunchReason.OK : PunchReason.NOT_ON_ROLL);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, OK",
        "true, false, PROFILE_INCOMPLETE",
        "false, true, PROFILE_INCOMPLETE",
        "false, false, PROFILE_INCOMPLETE"
    })
    void a_labour_worker_needs_work_type_and_wage_card_R57(boolean workType, boolean wageCard, PunchReason reason) {
        assertThat(judge(with(profile(ProfileState.of(workType, wageCard)))).reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(WarningLevel.class)
    void only_a_red_warning_blocks_R63_C7(WarningLevel level) {
        assertThat(judge(with(contract(level))).reason())
                .isEqualTo(level == WarningLevel.RED ? PunchReason.CONTRACT_RED : PunchReason.OK);
    }

    @Test
    void post_personnel_need_neither_trade_nor_card_nor_contract_C29() {
        var manager = new Roll(
                true,
                MembershipState.MEMBER,
                WorkRole.POST_PERSON,
                ProfileState.NO_WORK_TYPE_NO_WAGE_CARD,
                WarningLevel.RED,
                ProjectStatus.BUILDING);
        assertThat(judge(with(manager)).reason()).isEqualTo(PunchReason.OK);
    }

    @ParameterizedTest
    @EnumSource(ProjectStatus.class)
    void punches_count_only_while_the_project_builds_C35_X40(ProjectStatus status) {
        assertThat(judge(with(project(status))).outcome())
                .isEqualTo(status == ProjectStatus.BUILDING ? PunchOutcome.ACCEPTED : PunchOutcome.NOT_COUNTED);
    }

    @ParameterizedTest
    @CsvSource({"NOT_NEEDED, OK", "INSIDE, OK", "OUTSIDE, OUT_OF_FENCE", "NO_POSITION, OUT_OF_FENCE"})
    void a_mobile_punch_needs_a_position_inside_the_fence_R126(FenceState fence, PunchReason reason) {
        assertThat(judge(with(fence(fence))).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(MembershipState.class)
    void a_backfilled_punch_passes_membership_alone_C5(MembershipState membership) {
        var verdict = PunchRules.judgeBackfilled(membership, POLICY);
        assertThat(verdict.reason())
                .isEqualTo(membership == MembershipState.MEMBER ? PunchReason.OK : PunchReason.NOT_ON_ROLL);
        assertThat(verdict.flags()).isEmpty();
        assertThat(verdict.ruleVersion()).isEqualTo(AttendancePolicy.RULE_VERSION);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-17, BEFORE_ENTRY", "2026-11-18, MEMBER", "2026-11-20, MEMBER", "2026-11-21, AFTER_EXIT"})
    void entry_and_exit_day_belong_to_the_membership_D8(LocalDate day, MembershipState state) {
        assertThat(MembershipState.on(day, Times.D, Times.D.plusDays(2))).isEqualTo(state);
    }

    @Test
    void a_membership_without_exit_lasts() {
        assertThat(MembershipState.on(Times.D.plusYears(3), Times.D, null)).isEqualTo(MembershipState.MEMBER);
    }

    private static PunchVerdict judge(PunchFacts facts) {
        return PunchRules.judge(facts, POLICY);
    }

    private static AttendancePolicy photos(PhotoPolicy policy) {
        return POLICY.with("photo", PunchPolicy.defaults().withPhoto(policy));
    }

    /** An event that long after its receipt; negative for a late delivery. */
    private static Arrival happened(Duration afterReceipt) {
        var event = RECEIVED.plus(afterReceipt);
        return new Arrival(true, false, event, event, RECEIVED);
    }

    private static PunchFacts with(Arrival arrival) {
        return new PunchFacts(arrival, PROVEN, WORKER);
    }

    private static PunchFacts with(Proof proof) {
        return new PunchFacts(ARRIVED, proof, WORKER);
    }

    private static PunchFacts with(Roll roll) {
        return new PunchFacts(ARRIVED, PROVEN, roll);
    }

    private static Proof liveness(Liveness mark) {
        return new Proof(mark, PhotoState.GOOD, FenceState.NOT_NEEDED);
    }

    private static Proof fence(FenceState fence) {
        return new Proof(Liveness.T, PhotoState.GOOD, fence);
    }

    private static Roll membership(MembershipState membership) {
        return roll(membership, ProfileState.COMPLETE, WarningLevel.NONE, ProjectStatus.BUILDING);
    }

    private static Roll profile(ProfileState profile) {
        return roll(MembershipState.MEMBER, profile, WarningLevel.NONE, ProjectStatus.BUILDING);
    }

    private static Roll contract(WarningLevel level) {
        return roll(MembershipState.MEMBER, ProfileState.COMPLETE, level, ProjectStatus.BUILDING);
    }

    private static Roll project(ProjectStatus status) {
        return roll(MembershipState.MEMBER, ProfileState.COMPLETE, WarningLevel.NONE, status);
    }

    private static Roll wrong(MembershipState member, ProfileState profile, WarningLevel level) {
        return roll(member, profile, level, ProjectStatus.FINISHED);
    }

    private static Roll roll(MembershipState member, ProfileState profile, WarningLevel level, ProjectStatus project) {
        return new Roll(true, member, WorkRole.LABOUR_WORKER, profile, level, project);
    }
}
