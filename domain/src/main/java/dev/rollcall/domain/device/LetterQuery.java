package dev.rollcall.domain.device;

import org.jspecify.annotations.Nullable;

/**
 * Which dead letters to list.
 *
 * @param sn of one device; null for all
 * @param reason one code; null for all
 * @param settled those that are settled instead of those that are open
 */
public record LetterQuery(@Nullable String sn, @Nullable String reason, boolean settled, int offset, int most) {}
