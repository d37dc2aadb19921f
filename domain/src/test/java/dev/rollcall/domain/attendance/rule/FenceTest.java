package dev.rollcall.domain.attendance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FenceTest {
    private static final Fence FENCE = new Fence(36.6, 101.8, 500);

    // A hundredth of a degree is 1,112 m to the north and here 893 m to the east.
    @ParameterizedTest
    @CsvSource({
        "36.6, 101.8, INSIDE",
        "36.6044, 101.8, INSIDE",
        "36.6046, 101.8, OUTSIDE",
        "36.5954, 101.8, OUTSIDE",
        "36.6, 101.8055, INSIDE",
        "36.6, 101.8057, OUTSIDE",
        "-36.6, -78.2, OUTSIDE"
    })
    void a_position_is_inside_up_to_the_radius_R126(double latitude, double longitude, FenceState state) {
        assertThat(Fence.of(FENCE, latitude, longitude)).isEqualTo(state);
    }

    @Test
    void without_a_position_or_a_fence_nobody_is_inside_R126() {
        assertThat(Fence.of(FENCE, null, 101.8)).isEqualTo(FenceState.NO_POSITION);
        assertThat(Fence.of(FENCE, 36.6, null)).isEqualTo(FenceState.NO_POSITION);
        assertThat(Fence.of(null, 36.6, 101.8)).isEqualTo(FenceState.OUTSIDE);
    }

    @Test
    void a_fence_around_nothing_cannot_be() {
        assertThatThrownBy(() -> new Fence(36.6, 101.8, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
