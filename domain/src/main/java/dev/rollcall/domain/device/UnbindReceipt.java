package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.RequestReceipt;
import java.util.UUID;

/** A filed unbind request. */
public record UnbindReceipt(UUID requestId, String requestNo) implements RequestReceipt {}
