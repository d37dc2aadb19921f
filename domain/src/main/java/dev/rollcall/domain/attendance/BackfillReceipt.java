package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.RequestReceipt;
import java.util.UUID;

/** A filed request. */
public record BackfillReceipt(UUID requestId, String requestNo) implements RequestReceipt {}
