package dev.rollcall.app.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final Instant NOON = Instant.parse("2026-06-16T04:00:00Z");

    @Test
    void moments_of_one_shift_are_one_stretch_a_second_wider() {
        assertThat(Stretch.around(List.of(NOON.plus(Duration.ofHours(10)), NOON)))
                .containsExactly(new Stretch(
                        NOON.minusSeconds(1), NOON.plus(Duration.ofHours(10)).plusSeconds(1)));
    }

    @Test
    void a_record_of_another_year_is_looked_up_by_itself() {
        var mad = Instant.parse("1970-01-01T00:00:00Z");

        assertThat(Stretch.around(List.of(NOON, mad)))
                .containsExactly(
                        new Stretch(mad.minusSeconds(1), mad.plusSeconds(1)),
                        new Stretch(NOON.minusSeconds(1), NOON.plusSeconds(1)));
    }

    @Test
    void nothing_asked_is_nothing_read() {
        assertThat(Stretch.around(List.of())).isEmpty();
    }
}
