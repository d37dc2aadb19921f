package dev.rollcall.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.rule.BackfillRefusal;
import dev.rollcall.domain.attendance.rule.PunchFault;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.attendance.BackfillProblems.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackfillProblemsTest {
    @ParameterizedTest
    @EnumSource(BackfillRefusal.class)
    void every_start_guard_is_said_at_a_field(BackfillRefusal refusal) {
        var problems = BackfillProblems.of(List.of(Refusal.of(refusal.name(), 30)), List.of());

        assertThat(problems.fields()).hasSize(1).doesNotContain(Field.FORM);
    }

    @Test
    void the_gravest_problem_of_a_field_is_the_one_that_is_said() {
        var problems = BackfillProblems.of(List.of(Refusal.of("FUTURE_DAY"), Refusal.of("MONTH_CLOSED")), List.of());

        assertThat(problems.at(Field.DAY))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("还没有到"));
    }

    @Test
    void what_is_wrong_with_the_punches_is_said_in_particular() {
        var problems = BackfillProblems.of(
                List.of(Refusal.of("PUNCHES_INCONSISTENT")),
                List.of(PunchFault.OTHER_DAY, PunchFault.IN_NOT_BEFORE_OUT));

        assertThat(problems.at(Field.PUNCHES)).contains("有一个时间不属于这一天；夜班次日的出场请勾选“次日”。进场须早于出场。");
    }

    @Test
    void what_belongs_to_no_field_is_said_for_the_form() {
        assertThat(BackfillProblems.of(List.of(Refusal.of("FILING_NOT_ALLOWED")), List.of())
                        .fields())
                .containsExactly(Field.FORM);
    }
}
