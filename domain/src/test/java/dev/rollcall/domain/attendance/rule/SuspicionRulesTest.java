package dev.rollcall.domain.attendance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a device suspicious (capability 4, F1). */
class SuspicionRulesTest {

    static Stream<Arguments> days() {
        return Stream.of(
                arguments("501 alive with one score", day(501, 501, 0, 501, 97.5, 97.5, 0), "LIVENESS_CONSTANT"),
                arguments("500 are not enough", day(500, 500, 0, 500, 97.5, 97.5, 0), null),
                arguments("one was not alive", day(501, 500, 0, 501, 97.5, 97.5, 0), null),
                arguments("scores differ a little", day(501, 501, 0, 501, 97.4, 97.5, 0), null),
                arguments("one without a score", day(501, 501, 0, 500, 97.5, 97.5, 0), null),
                arguments("none with a score", day(501, 501, 0, 0, null, null, 0), null),
                arguments("one photo again", day(2, 2, 0, 2, 90.0, 91.0, 1), "PHOTO_REUSED"),
                arguments("31 failed", day(600, 569, 31, 600, 90.0, 91.0, 0), "LIVENESS_FAILED_OFTEN"),
                arguments("30 failed", day(600, 570, 30, 600, 90.0, 91.0, 0), null),
                arguments("nothing came", day(0, 0, 0, 0, null, null, 0), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("days")
    void a_day_is_suspicious_by_rule(String why, DeviceDay day, String expected) {
        assertThat(SuspicionRules.judge(day, SuspicionPolicy.defaults()))
                .as(why)
                .extracting(finding -> finding.suspicion().name())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private static DeviceDay day(
            long punches, long alive, long failed, long scored, Double lowest, Double highest, long repeated) {
        return new DeviceDay(punches, alive, failed, scored, lowest, highest, repeated);
    }
}
