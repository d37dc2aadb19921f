package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import java.time.Instant;
import java.util.UUID;

/**
 * One printed form, as it is kept for whoever holds the paper later. Rows are only ever added.
 *
 * @param code stands in the address behind the QR code: random, says nothing of request or person
 * @param status of the request when it was printed
 * @param digest over what the audit had recorded of the request by then
 * @param head where the project's chain ended by then
 */
public record PrintedForm(
        String code,
        RequestKind kind,
        UUID requestId,
        long projectId,
        RequestStatus status,
        ChainHash digest,
        ChainHead head,
        long accountId,
        Instant printedAt) {}
