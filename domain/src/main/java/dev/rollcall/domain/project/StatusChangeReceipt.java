package dev.rollcall.domain.project;

import dev.rollcall.domain.approval.RequestReceipt;
import java.util.UUID;

/** A filed status change. */
public record StatusChangeReceipt(UUID requestId, String requestNo) implements RequestReceipt {}
