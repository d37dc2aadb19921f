package dev.rollcall.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R174 and the states of a clock (protocols 7). */
class DeviceAlertRuleTest {
    private static final Instant NOW = Instant.parse("2026-06-15T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, SYNC", "5000, SYNC", "-5000, SYNC", "5001, DRIFT", "60000, DRIFT", "60001, BAD", "-60001, BAD"})
    void a_clock_is_in_sync_to_five_seconds_drifts_to_sixty_and_is_bad_beyond(long skew, DeviceClock state) {
        assertThat(DeviceClock.of(Duration.ofMillis(skew))).isEqualTo(state);
    }

    @Test
    void a_clock_nobody_measured_is_unknown_and_rings_nobody() {
        assertThat(DeviceClock.of(null)).isEqualTo(DeviceClock.UNKNOWN);
        assertThat(DeviceAlertRule.of(facts(NOW, null, 0, 0), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, false", "31, true"})
    void a_fixed_device_rings_after_half_an_hour_of_silence(int minutes, boolean rings) {
        var facts = facts(NOW.minus(Duration.ofMinutes(minutes)), Duration.ZERO, 0, 0);

        assertThat(DeviceAlertRule.of(facts, NOW).contains(DeviceAlert.OFFLINE)).isEqualTo(rings);
    }

    @Test
    void a_device_just_bound_is_given_its_time_to_be_connected() {
        var facts = new DeviceAlertRule.Facts(
                DeviceFamily.FACE_TERMINAL,
                NOW.minus(Duration.ofMinutes(5)),
                NOW.minus(Duration.ofDays(9)),
                null,
                0,
                0);

        assertThat(DeviceAlertRule.of(facts, NOW)).isEmpty();
    }

    @Test
    void a_mobile_device_may_be_silent_for_a_day_and_a_turnstile_for_ever() {
        var since = NOW.minus(Duration.ofDays(2));
        var hours = NOW.minus(Duration.ofHours(20));
        assertThat(DeviceAlertRule.of(
                        new DeviceAlertRule.Facts(DeviceFamily.MOBILE_FACE, since, hours, null, 0, 0), NOW))
                .isEmpty();
        assertThat(DeviceAlertRule.of(new DeviceAlertRule.Facts(DeviceFamily.TURNSTILE, since, null, null, 0, 0), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 9, false", "10, 5, false", "10, 6, true"})
    void refusing_rings_from_ten_punches_on_when_more_than_half_are_refused(int punches, int refused, boolean rings) {
        var facts = facts(NOW, Duration.ZERO, punches, refused);

        assertThat(DeviceAlertRule.of(facts, NOW).contains(DeviceAlert.REFUSING))
                .isEqualTo(rings);
    }

    private static DeviceAlertRule.Facts facts(Instant contact, @Nullable Duration skew, int punches, int refused) {
        return new DeviceAlertRule.Facts(
                DeviceFamily.FACE_TERMINAL, NOW.minus(Duration.ofDays(2)), contact, skew, punches, refused);
    }
}
