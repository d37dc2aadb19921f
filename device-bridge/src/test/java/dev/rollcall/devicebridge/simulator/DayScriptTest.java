package dev.rollcall.devicebridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayScriptTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<String> PEOPLE =
            IntStream.range(0, 1000).mapToObj(i -> "W-" + i).toList();

    private final List<ScriptedPunch> day = new DayScript(42).day(MONDAY, PEOPLE, Habits.DAY);

    @Test
    void the_same_seed_gives_the_same_day_and_another_one_does_not() {
        assertThat(new DayScript(42).day(MONDAY, PEOPLE, Habits.DAY)).isEqualTo(day);
        assertThat(new DayScript(43).day(MONDAY, PEOPLE, Habits.DAY)).isNotEqualTo(day);
        assertThat(new DayScript(42).day(MONDAY.plusDays(1), PEOPLE, Habits.DAY))
                .isNotEqualTo(day);
    }

    @Test
    void a_day_has_late_and_duplicate_and_no_liveness_punches_and_people_who_stay_away_or_forget() {
        var came = new HashSet<String>();
        day.forEach(scripted -> came.add(scripted.punch().person()));
        assertThat(came.size()).isBetween(900, 970);
        assertThat(day.size()).isBetween(came.size(), 2 * came.size() - 10);
        assertThat(day).filteredOn(ScriptedPunch::twice).hasSizeBetween(10, 80);
        assertThat(day).filteredOn(scripted -> scripted.punch().replay()).hasSizeBetween(20, 120);
        assertThat(day).filteredOn(scripted -> scripted.punch().live() == null).isNotEmpty();
        assertThat(day)
                .filteredOn(scripted -> "F".equals(scripted.punch().live()))
                .isNotEmpty();
    }

    @Test
    void punches_are_sent_after_they_happened_in_order_and_late_ones_much_later() {
        assertThat(day).isSortedAccordingTo(Comparator.comparing(ScriptedPunch::sentAt));
        for (var scripted : day) {
            var delay = Duration.between(scripted.punch().time().toInstant(), scripted.sentAt());
            assertThat(delay).isPositive();
            assertThat(delay.compareTo(Duration.ofMinutes(5)) > 0)
                    .isEqualTo(scripted.punch().replay());
        }
    }

    @Test
    void a_day_shift_stays_on_its_day_and_a_night_shift_ends_on_the_next_at_the_sites_offset() {
        assertThat(day).allSatisfy(scripted -> {
            assertThat(scripted.punch().time().toLocalDate()).isEqualTo(MONDAY);
            assertThat(scripted.punch().time().getOffset().getId()).isEqualTo("+08:00");
        });
        assertThat(new DayScript(42).day(MONDAY, PEOPLE, Habits.NIGHT)).allSatisfy(scripted -> {
            boolean in = scripted.punch().direction().equals("IN");
            assertThat(scripted.punch().time().toLocalDate()).isEqualTo(in ? MONDAY : MONDAY.plusDays(1));
            assertThat(scripted.punch().time().toLocalTime().isAfter(LocalTime.NOON))
                    .isEqualTo(in);
        });
    }
}
