package dev.rollcall.domain.audit;

import java.util.Collection;
import java.util.List;

/** Port: reads the chains as they lie in the store by now. */
public interface AuditChains {

    /** Every chain of which anything is known: its records, its head, or a head that was kept. Sorted. */
    Collection<Long> chains();

    /** The head new records are appended to; seq 0 when there is none. */
    ChainHead head(long chain);

    /** Records with a greater number, in their order. */
    List<StoredRecord> after(long chain, long seq, int most);
}
