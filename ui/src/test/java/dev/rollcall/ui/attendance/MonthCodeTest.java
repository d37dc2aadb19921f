package dev.rollcall.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.GridRow;
import dev.rollcall.domain.attendance.GridRow.Cell;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonthCodeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Test
    void every_status_has_a_letter_of_its_own() {
        assertThat(Arrays.stream(DayStatus.values()).map(MonthCode::letter)).doesNotHaveDuplicates();
    }

    @Test
    void a_day_brings_first_in_last_out_and_worked_time() {
        var cell = new Cell(DAY, DayStatus.VALID, at(6, 52, 0), at(18, 31, 0), 699);

        // 412, 1111 and 699 minutes, base 36
        assertThat(MonthCode.days(row(cell))).isEqualTo("vbg.uv.jf");
    }

    @Test
    void a_night_ends_past_midnight_C4() {
        var cell = new Cell(DAY, DayStatus.VALID, at(20, 0, 0), at(6, 0, 1), 600);

        assertThat(MonthCode.days(row(cell))).isEqualTo("vxc.1e0.go");
    }

    @Test
    void what_is_not_there_is_left_out() {
        var open = new Cell(DAY, DayStatus.ABNORMAL_NO_OUT, at(6, 52, 0), null, 0);
        var out = new Cell(DAY, DayStatus.ABNORMAL_NO_IN, null, at(18, 31, 0), 0);
        var absent = new Cell(DAY, DayStatus.ABSENT, null, null, 0);

        assertThat(MonthCode.days(row(open, out, absent))).isEqualTo("ubg.,i.uv,x");
    }

    private static Instant at(int hour, int minute, int days) {
        return SiteTime.instant(DAY.plusDays(days).atTime(hour, minute));
    }

    private static GridRow row(Cell... cells) {
        @Nullable String none = null;
        return new GridRow(
                1, "赵演一", "演示单位", none, WorkRole.LABOUR_WORKER, none, true, "6301**", none, List.of(cells), 0, 0);
    }
}
