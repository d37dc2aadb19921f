package dev.rollcall.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rollcall.PersistenceTest;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
class JdbcAuditTrailTest {
    private static final Caller CALLER = new Caller(7, "演示", "演示", 8L, null, Set.of(Role.PM));

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String object = UUID.randomUUID().toString();

    @Test
    void what_was_done_falls_with_the_transaction_that_did_it() {
        transaction.executeWithoutResult(status -> {
            audit.done(entry(object));
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();

        transaction.executeWithoutResult(status -> audit.done(entry(object)));
        assertThat(row())
                .containsEntry("outcome", "DONE")
                .containsEntry("account_id", 7L)
                .containsEntry("person_id", 8L)
                .hasEntrySatisfying(
                        "detail",
                        json -> assertThat(json.toString().replace(" ", "")) // one server writes blanks
                                .isEqualTo("{\"node\":\"PROJECT_MANAGER\",\"task\":\"t\"}"));
    }

    @Test
    void what_was_done_cannot_be_told_outside_a_transaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> audit.done(entry(object)));
    }

    @Test
    void a_refusal_stays_when_everything_around_it_is_rolled_back() { // answers 1
        transaction.executeWithoutResult(status -> {
            audit.refused(entry(object), "NOT_YOUR_TASK");
            status.setRollbackOnly();
        });
        assertThat(row()).containsEntry("outcome", "REFUSED").containsEntry("code", "NOT_YOUR_TASK");
    }

    @Test
    void a_refusal_is_recorded_whatever_the_address_named() {
        audit.refused(entry(object + "x".repeat(500)), "TASK_NOT_FOUND");

        assertThat(jdbc.sql("select count(*) from audit_entry where object_id like ?")
                        .param(object + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static AuditTrail.Entry entry(String object) {
        return new AuditTrail.Entry(
                CALLER, "REQUEST_APPROVE", "request", object, 5L, Map.of("task", "t", "node", "PROJECT_MANAGER"));
    }

    private Map<String, Object> row() {
        return jdbc.sql("select outcome, code, account_id, person_id, detail from audit_entry where object_id = ?")
                .param(object)
                .query()
                .singleRow();
    }

    private long rows() {
        return jdbc.sql("select count(*) from audit_entry where object_id = ?")
                .param(object)
                .query(Long.class)
                .single();
    }
}
