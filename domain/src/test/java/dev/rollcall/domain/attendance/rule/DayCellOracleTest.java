package dev.rollcall.domain.attendance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import org.junit.jupiter.api.Test;

class DayCellOracleTest {
    private static final int CASES = 20_000;
    private static final long SEED = 20_230_720;

    @Test
    void the_rule_and_a_naive_reading_of_D2_agree_on_20000_generated_days() {
        var cases = new DayCases(SEED);
        var seen = new EnumMap<DayStatus, Integer>(DayStatus.class);
        for (int i = 0; i < CASES; i++) {
            var facts = cases.facts();
            var policy = cases.policy();
            var cell = DayCellRule.evaluate(facts, policy);
            var naive = NaiveDayCell.evaluate(facts, policy.day());
            assertThat(new NaiveDayCell.Cell(cell.status(), cell.firstIn(), cell.lastOut(), cell.minutes()))
                    .as("case %s: %s under %s", i, facts, policy)
                    .isEqualTo(naive);
            seen.merge(cell.status(), 1, Integer::sum);
        }
        assertThat(seen).containsOnlyKeys(DayStatus.values()); // else the agreement proves less than it says
        assertThat(seen.values()).as("how often each status came up: %s", seen).allMatch(count -> count >= 100);
    }
}
