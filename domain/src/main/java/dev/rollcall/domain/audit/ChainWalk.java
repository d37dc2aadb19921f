package dev.rollcall.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes along one chain, record by record, up to the first fault. */
final class ChainWalk {
    private final ChainHead appendedTo;
    private final List<KeptHead> witnesses;
    private final Map<Long, List<KeptHead>> bySeq;
    private ChainHead head;
    private @Nullable Instant lastAt;
    private @Nullable ChainFault fault;

    /**
     * @param appendedTo the head that new records followed before the first record was read
     * @param witnesses heads of this chain that were kept
     */
    ChainWalk(ChainHead appendedTo, List<KeptHead> witnesses) {
        this.head = new ChainHead(appendedTo.chain(), 0, ChainHash.NONE);
        this.appendedTo = appendedTo;
        this.witnesses = List.copyOf(witnesses);
        this.bySeq = witnesses.stream()
                .collect(Collectors.groupingBy(each -> each.head().seq()));
    }

    /** @return whether to go on */
    boolean pass(StoredRecord stored) {
        var record = stored.record();
        var next = head.extendedBy(record);
        if (record.seq() > next.seq()) {
            return stop(ChainFault.Kind.MISSING, next.seq(), lastAt, null);
        }
        if (record.seq() < next.seq() || !next.hash().equals(stored.hash())) {
            return stop(ChainFault.Kind.ALTERED, next.seq(), record.at(), null);
        }
        for (var witness : bySeq.getOrDefault(next.seq(), List.of())) {
            if (!witness.head().hash().equals(next.hash())) {
                return stop(ChainFault.Kind.REWRITTEN, next.seq(), record.at(), witness);
            }
        }
        if (next.seq() == appendedTo.seq() && !next.equals(appendedTo)) {
            return stop(ChainFault.Kind.REWRITTEN, next.seq(), record.at(), null);
        }
        head = next;
        lastAt = record.at();
        return true;
    }

    /** After the last record: was it the last one? */
    ChainReport end() {
        if (fault == null) {
            witnesses.stream()
                    .filter(each -> each.head().seq() > head.seq())
                    .findFirst()
                    .ifPresent(each -> stop(ChainFault.Kind.CUT, head.seq() + 1, lastAt, each));
        }
        if (fault == null && appendedTo.seq() > head.seq()) {
            stop(ChainFault.Kind.CUT, head.seq() + 1, lastAt, null);
        }
        return new ChainReport(head, fault);
    }

    private boolean stop(ChainFault.Kind kind, long seq, @Nullable Instant at, @Nullable KeptHead witness) {
        fault = new ChainFault(kind, seq, at, witness);
        return false;
    }
}
