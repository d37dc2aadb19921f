package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.ChainHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger with the paper in the hand may know: whether the record still says what was printed. Nobody is named.
 *
 * @param matches false when anything the print speaks of is not what was recorded
 * @param movedOn the request went on after it was printed; the paper is true and no longer the last word
 * @param digest as it must stand on the paper
 * @param status now
 */
public record PrintCheck(
        String requestNo,
        RequestKind kind,
        Instant submittedAt,
        @Nullable Instant finishedAt,
        RequestStatus printedStatus,
        RequestStatus status,
        Instant printedAt,
        ChainHash digest,
        long chainNumber,
        ChainHash chainHash,
        boolean matches,
        boolean movedOn) {}
