package dev.rollcall.domain.attendance;

import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.PageRequest;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Filters of 打卡统计 (R26); they combine with AND.
 *
 * @param inService true 在职, false 离职 as of today, null both
 * @param text part of a name, or a whole identity or phone number; empty for all
 */
public record GridQuery(
        long projectId,
        YearMonth month,
        @Nullable WorkRole role,
        @Nullable Boolean inService,
        @Nullable Long unitId,
        @Nullable Long teamId,
        String text,
        PageRequest page) {}
