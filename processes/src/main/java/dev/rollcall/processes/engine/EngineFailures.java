package dev.rollcall.processes.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Says the engine's failures in Spring's words, the only ones the domain knows: a lost race is an
 * {@link OptimisticLockingFailureException}, a deadlock or lock timeout a {@code PessimisticLockingFailureException}.
 * What our own code threw inside a listener comes out as it was.
 */
final class EngineFailures {
    private static final SQLExceptionTranslator SQL = new SQLExceptionSubclassTranslator();

    /** Lock wait timeout and deadlock; the server gives the first no SQL state that says so. */
    private static final Set<Integer> LOCKS = Set.of(1205, 1213);

    private EngineFailures() {}

    static <T> T translated(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessEngineException failure) {
            throw translate(doing, failure);
        }
    }

    static RuntimeException translate(String doing, ProcessEngineException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException) {
                return new OptimisticLockingFailureException(doing + ": somebody was faster", failure);
            }
            if (cause instanceof DataAccessException ours) {
                return ours;
            }
            if (cause instanceof SQLException sql && LOCKS.contains(sql.getErrorCode())) {
                return new CannotAcquireLockException(doing, failure);
            }
            if (cause instanceof SQLException sql) {
                var translated = SQL.translate(doing, null, sql);
                if (translated != null) {
                    return translated;
                }
            }
        }
        return new IllegalStateException("The engine failed to " + doing, failure);
    }
}
