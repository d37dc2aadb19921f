package dev.rollcall.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.attendance.rule.Step;
import dev.rollcall.domain.attendance.rule.Why;
import dev.rollcall.domain.project.ProjectCategory;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.ui.shell.words.Labels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DayTraceWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(Why.values()).map(Why::key),
                        named("grid.status", DayStatus.values()),
                        named("grid.column", GridColumn.values()),
                        named("grid.role", WorkRole.values()),
                        named("project.category", ProjectCategory.values()))
                .flatMap(each -> each);
    }

    private static Stream<String> named(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(each -> prefix + "." + each.name());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_reason_status_and_column_is_said_in_both_languages(String key) {
        for (Locale language : List.of(Labels.CHINESE, Labels.ENGLISH)) {
            assertThat(Labels.text(language, key)).isNotBlank().doesNotContain("!");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "D-2 FUTURE, D-2 第 1 行",
        "D-2 NOT_MEMBER, D-2 第 2 行",
        "D-2 PAUSED, D-2 第 3 行",
        "D-2 VALID_BACKFILLED, D-2 第 6 行",
        "D-2 ABNORMAL_ORDER, D-2 第 8 行",
        "D-2 ABSENT, D-2 第 10 行",
        "D-2, D-2",
        "C31, C31"
    })
    void a_rule_is_named_by_its_row_of_the_table_never_by_a_constant_D2(String rule, String said) {
        assertThat(DayTraceWords.rule(rule)).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(DayStatus.class)
    void every_status_has_a_row_D2(DayStatus status) {
        assertThat(DayTraceWords.row("D-2 " + status)).isPresent();
    }

    @Test
    void moments_of_the_day_are_said_without_the_day_and_its_end_is_24_00() {
        assertThat(said(Why.IN_BEFORE_OUT, "11-18 20:00", "11-19 06:00"))
                .contains("20:00")
                .contains("次日 06:00");
        assertThat(said(Why.DAY_CLOSED, "11-19 00:00")).contains("24:00").doesNotContain("11-19");
        assertThat(said(Why.DAY_CLOSED, "11-19 12:00")).contains("次日 12:00");
    }

    @Test
    void project_states_and_durations_are_said_in_words() {
        assertThat(said(Why.PROJECT_NOT_BUILDING, "SUSPENDED")).contains("停工").doesNotContain("SUSPENDED");
        assertThat(said(Why.MINUTES_PAIRED, "699")).contains("11 小时 39 分");
    }

    private static String said(Why why, String... args) {
        return new DayTraceWords(DAY, LocalDate::toString).of(new Step("D-2", true, why, List.of(args)));
    }
}
