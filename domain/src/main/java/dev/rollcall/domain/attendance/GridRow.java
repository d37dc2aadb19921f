package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.project.WorkRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's month (R27, R34). Numbers come masked (R37, R162).
 *
 * @param occupation work type of a worker or post of post personnel, in Chinese; null while missing
 * @param cells one per day of the month, in order
 * @param attendedDays 出勤天数 of the month (C30)
 * @param validDays 有效出勤天数 of the month (C30)
 */
public record GridRow(
        long personId,
        String name,
        String unitName,
        @Nullable String teamName,
        WorkRole role,
        @Nullable String occupation,
        boolean inService,
        String maskedIdNumber,
        @Nullable String maskedPhone,
        List<Cell> cells,
        int attendedDays,
        int validDays) {

    public GridRow {
        cells = List.copyOf(cells);
    }

    /**
     * @param minutes worked time, 0 until the day is closed
     */
    public record Cell(
            LocalDate day,
            DayStatus status,
            @Nullable Instant firstIn,
            @Nullable Instant lastOut,
            int minutes) {}
}
