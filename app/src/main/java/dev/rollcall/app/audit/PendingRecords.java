package dev.rollcall.app.audit;

import dev.rollcall.domain.audit.AuditRecord;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the transaction under way has to record. Written as its last act, so that the chain's head is locked for the
 * time of a commit and not for that of a decision, and so that no other lock is ever waited for under it.
 */
final class PendingRecords implements TransactionSynchronization {
    private final AuditChain chain;
    private final List<AuditRecord> records = new ArrayList<>();
    private boolean written;

    private PendingRecords(AuditChain chain) {
        this.chain = chain;
    }

    /** Those of the innermost transaction of this thread. */
    static PendingRecords ofTransaction(AuditChain chain) {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof PendingRecords pending) {
                return pending;
            }
        }
        var pending = new PendingRecords(chain);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(AuditRecord record) {
        if (written) {
            throw new IllegalStateException("too late to record " + record.action() + ": the transaction is ending");
        }
        records.add(record);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        chain.append(records);
    }
}
