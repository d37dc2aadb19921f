package dev.rollcall.domain.project;

import org.jspecify.annotations.Nullable;

/**
 * What the project switch shows (R23, R24).
 *
 * @param regionName county or city in words
 * @param supervisionUnit null when the permit names none
 */
public record ProjectSummary(
        long id,
        String code,
        String name,
        ProjectCategory category,
        String regionName,
        String permitAuthority,
        @Nullable String supervisionUnit,
        @Nullable String ownerUnit,
        @Nullable String generalContractor,
        ProjectStatus status) {}
