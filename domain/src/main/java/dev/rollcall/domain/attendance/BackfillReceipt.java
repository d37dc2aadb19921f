package dev.rollcall.domain.attendance;

import java.util.UUID;

/** A filed request. */
public record BackfillReceipt(UUID requestId, String requestNo) {}
