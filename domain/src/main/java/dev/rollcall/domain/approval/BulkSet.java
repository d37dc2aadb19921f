package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Up to a hundred tasks of one kind and node before one person, to be decided with one verdict, each on its own.
 *
 * @param seed what the draw was made with; recorded, so that it can be made again
 * @param verdict null until it is submitted
 * @param opinion the same for each; empty until it is submitted
 * @param items in the order of the list
 */
public record BulkSet(
        UUID id,
        long accountId,
        RequestKind kind,
        ApprovalNode node,
        UUID seed,
        Instant drawnAt,
        @Nullable Verdict verdict,
        String opinion,
        List<BulkItem> items) {

    /** So many tasks are decided together at most. */
    public static final int MOST = 100;

    public BulkSet {
        items = List.copyOf(items);
    }

    public List<BulkItem> of(BulkItem.Part part) {
        return items.stream().filter(item -> item.part() == part).toList();
    }

    public List<BulkItem> ahead() {
        return items.stream().filter(BulkItem::isAhead).toList();
    }

    BulkSet with(List<BulkItem> others) {
        return new BulkSet(id, accountId, kind, node, seed, drawnAt, verdict, opinion, others);
    }
}
