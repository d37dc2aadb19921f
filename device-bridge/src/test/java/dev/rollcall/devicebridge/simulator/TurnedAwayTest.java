package dev.rollcall.devicebridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnedAwayTest {
    private static final Instant MORNING = Instant.parse("2026-01-04T22:30:15Z");
    private static final int STORED = 0;
    private static final int REFUSED = 2;

    private final TurnedAway turnedAway = new TurnedAway();

    @Test
    void who_is_refused_three_times_in_a_row_goes_home_and_comes_again_tomorrow() {
        for (var time = 0; time < 3; time++) {
            assertThat(turnedAway.hasGoneHome("W-1", MORNING)).isFalse();
            turnedAway.answered("W-1", REFUSED);
        }
        assertThat(turnedAway.hasGoneHome("W-1", MORNING)).isTrue();
        assertThat(turnedAway.hasGoneHome("W-2", MORNING)).isFalse();
        assertThat(turnedAway.hasGoneHome("W-1", MORNING.plus(Duration.ofHours(17))))
                .isTrue();
        assertThat(turnedAway.hasGoneHome("W-1", MORNING.plus(Duration.ofHours(18))))
                .isFalse();
    }

    @Test
    void a_pass_between_two_refusals_keeps_people_coming() {
        for (var time = 0; time < 9; time++) {
            turnedAway.answered("W-1", time % 3 == 2 ? STORED : REFUSED);
        }
        assertThat(turnedAway.hasGoneHome("W-1", MORNING)).isFalse();
    }
}
