package dev.rollcall.domain.audit;

import dev.rollcall.domain.account.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port: the record of what was done and what was refused. Rows are only ever added. */
public interface AuditTrail {

    /** Written in the caller's own transaction: it stands or falls with what it records. */
    void done(Entry entry);

    /** Written in a transaction of its own, because a refused attempt leaves nothing else behind. */
    void refused(Entry entry, String code);

    /**
     * @param caller null when the product itself acted (a timer)
     * @param action stable word such as {@code BACKFILL_SUBMIT}
     * @param objectKind feature word such as {@code backfill}
     * @param detail small scalars without personal data
     */
    record Entry(
            @Nullable Caller caller,
            String action,
            String objectKind,
            String objectId,
            @Nullable Long projectId,
            Map<String, String> detail) {

        public Entry {
            detail = Map.copyOf(detail);
        }
    }
}
