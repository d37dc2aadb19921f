package dev.rollcall.domain.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an export is about. The chain's segment is always whole; process narrows what stands beside it.
 *
 * @param from first day, Asia/Shanghai
 * @param to last day, inclusive
 * @param process name of the kind of request, null for all
 */
public record ExportScope(
        long projectId,
        LocalDate from,
        LocalDate to,
        @Nullable String process) {}
