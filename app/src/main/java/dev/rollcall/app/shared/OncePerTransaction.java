package dev.rollcall.app.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read once and would read again, for rows it does not change itself, or {@link #forget}s when it
 * does: several parts of one decision ask for the same worker. Outside of a transaction every question is asked.
 */
public final class OncePerTransaction {
    private static final Object MISSING = new Object();

    private OncePerTransaction() {}

    /** @param key says what is read, whoever reads; equal keys of one transaction read once */
    @SuppressWarnings("unchecked") // one key has one type
    public static <T> T read(Object key, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        var known = known();
        var found = known.getOrDefault(key, MISSING);
        if (found == MISSING) {
            found = read.get();
            known.put(key, found);
        }
        return (T) found;
    }

    /** After a change to something that is read this way: what this transaction read so far is asked for again. */
    public static void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().clear();
        }
    }

    private static Map<Object, Object> known() {
        var bound = (Known) TransactionSynchronizationManager.getResource(OncePerTransaction.class);
        if (bound == null) {
            bound = new Known();
            TransactionSynchronizationManager.bindResource(OncePerTransaction.class, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound.read;
    }

    /** Goes with its transaction: aside while another one runs in between, away when it ends. */
    private static final class Known implements TransactionSynchronization {
        private final Map<Object, Object> read = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OncePerTransaction.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OncePerTransaction.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.class);
        }
    }
}
