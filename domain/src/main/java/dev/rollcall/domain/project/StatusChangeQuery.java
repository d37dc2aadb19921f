package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the list of status changes (R94).
 *
 * @param status null for all
 */
public record StatusChangeQuery(long projectId, @Nullable RequestStatus status, PageRequest page) {}
