package dev.rollcall.domain.approval;

import java.util.UUID;

/** What every filing answers with. */
public interface RequestReceipt {

    UUID requestId();

    String requestNo();
}
