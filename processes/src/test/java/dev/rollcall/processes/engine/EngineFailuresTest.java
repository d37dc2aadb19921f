package dev.rollcall.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

class EngineFailuresTest {

    @Test
    void a_lost_race_is_an_optimistic_loss() {
        assertThat(translate(new OptimisticLockingException("row gone")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(translate(new ProcessEngineException("listener", new OptimisticLockingException("row gone"))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @CsvSource({"1213, 40001", "1205, HY000"})
    void a_deadlock_and_a_lock_timeout_of_the_engines_own_rows_may_be_tried_again(int code, String state) {
        var sql = new SQLException("lock", state, code);
        assertThat(translate(new ProcessEngineException("flush", new PersistenceException(sql))))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(translate(new ProcessEngineException(
                        "flush",
                        new PersistenceException(new BatchUpdateException("batch", state, code, new int[0], sql)))))
                .isInstanceOf(CannotAcquireLockException.class);
    }

    @Test
    void other_failures_of_the_database_come_out_as_spring_says_them() {
        var lost = new SQLException("connection lost", "08S01", 0);
        assertThat(translate(new ProcessEngineException("flush", new PersistenceException(lost))))
                .isInstanceOfAny(
                        TransientDataAccessResourceException.class,
                        org.springframework.dao.DataAccessResourceFailureException.class);
    }

    @Test
    void what_our_own_rows_threw_inside_a_listener_comes_out_as_it_was() {
        var ours = new DuplicateKeyException("decided before");
        assertThat(translate(new ProcessEngineException("listener", ours))).isSameAs(ours);
    }

    @Test
    void anything_else_is_a_failure_that_says_what_was_being_done() {
        var failure = new ProcessEngineException("broken");
        assertThat(translate(failure))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The engine failed to complete task 7")
                .hasCause(failure);
    }

    @Test
    void exceptions_that_are_not_the_engines_pass_untouched() {
        var ours = new IllegalStateException("ours");
        assertThatThrownBy(() -> EngineFailures.translated("work", () -> {
                    throw ours;
                }))
                .isSameAs(ours);
    }

    private static RuntimeException translate(ProcessEngineException failure) {
        return EngineFailures.translate("complete task 7", failure);
    }
}
