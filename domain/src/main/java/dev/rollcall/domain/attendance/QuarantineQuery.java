package dev.rollcall.domain.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which quarantined punches to list.
 *
 * @param projectId null for those that belong to no project
 * @param since by the corrected time
 */
public record QuarantineQuery(@Nullable Long projectId, Instant since, int offset, int most) {}
