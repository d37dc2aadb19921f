package dev.rollcall.ui.approval.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who may ask for how many checks. */
class CheckLimitTest {
    private Instant now = Instant.parse("2026-11-20T05:00:00Z");
    private final CheckLimit limit = new CheckLimit(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void one_address_asks_thirty_times_a_minute_and_keeps_nobody_else_away() {
        IntStream.range(0, CheckLimit.EACH)
                .forEach(i -> assertThat(limit.allows("192.0.2.1")).isTrue());

        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();

        now = now.plus(Duration.ofMinutes(1));
        assertThat(limit.allows("192.0.2.1")).isTrue();
    }

    @Test
    void many_addresses_together_are_stopped_too() {
        IntStream.range(0, CheckLimit.ALL)
                .forEach(i -> assertThat(limit.allows("192.0.2." + i)).isTrue());

        assertThat(limit.allows("198.51.100.1")).isFalse();
    }
}
