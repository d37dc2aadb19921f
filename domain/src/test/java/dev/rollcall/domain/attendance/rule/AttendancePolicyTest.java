package dev.rollcall.domain.attendance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttendancePolicyTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final LocalTime FOUR = LocalTime.of(16, 0);
    private static final LocalTime NOON = LocalTime.NOON;

    @Test
    void defaults_are_those_of_the_rules() {
        var policy = AttendancePolicy.defaults();
        assertThat(policy.version()).isEqualTo(AttendancePolicy.RULE_VERSION);
        assertThat(policy.punch().futureTolerance()).hasMinutes(5); // D-1 row 4
        assertThat(policy.punch().lateWindow()).hasDays(30); // D-1 row 4
        assertThat(policy.punch().skewFlag()).hasSeconds(60); // C36
        assertThat(policy.day().nightFrom()).isEqualTo(FOUR); // C4
        assertThat(policy.day().nightUntil()).isEqualTo(NOON); // C4
        assertThat(policy.day().hours()).isEqualTo(HoursMode.PAIRED); // C31
        assertThat(policy.contract()).isEqualTo(new ContractPolicy(6, 11, 31, false)); // C6, C35
        assertThat(policy.backfill()).isEqualTo(new BackfillPolicy(30, 1)); // 1.5
    }

    static Stream<ThrowingCallable> nonsense() {
        return Stream.of(
                () -> new PunchPolicy(MINUTE.negated(), DAY, MINUTE, DAY, PhotoPolicy.FLAG, DAY),
                () -> new PunchPolicy(MINUTE, Duration.ZERO, MINUTE, DAY, PhotoPolicy.FLAG, DAY),
                () -> new PunchPolicy(MINUTE, DAY, Duration.ZERO, DAY, PhotoPolicy.FLAG, DAY),
                () -> new PunchPolicy(MINUTE, DAY, MINUTE, DAY, PhotoPolicy.FLAG, DAY.negated()),
                () -> new PunchPolicy(MINUTE, DAY, DAY, MINUTE, PhotoPolicy.FLAG, DAY),
                () -> new DayPolicy(NOON, FOUR, MINUTE, HoursMode.SPAN, true),
                () -> new DayPolicy(NOON, NOON, MINUTE, HoursMode.SPAN, true),
                () -> new DayPolicy(FOUR, NOON, MINUTE.negated(), HoursMode.SPAN, true),
                () -> new DayPolicy(FOUR, NOON, Duration.ofHours(5), HoursMode.SPAN, true),
                () -> new ContractPolicy(-1, 11, 31, false),
                () -> new ContractPolicy(11, 11, 31, false),
                () -> new ContractPolicy(6, 31, 31, false),
                () -> new BackfillPolicy(-1, 1),
                () -> new BackfillPolicy(30, -1),
                () -> AttendancePolicy.defaults().with(" ", DayPolicy.defaults()),
                () -> AttendancePolicy.defaults().with("x".repeat(21), DayPolicy.defaults()),
                () -> new DaySpan(Times.D, Times.D.minusDays(1)));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void a_policy_without_sense_cannot_exist(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }
}
