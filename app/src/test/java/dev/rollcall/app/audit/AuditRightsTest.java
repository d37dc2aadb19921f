package dev.rollcall.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rollcall.PersistenceTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the application's own database user may do to audit records: add them. */
@PersistenceTest
class AuditRightsTest {
    private static final int COMMAND_DENIED = 1142;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${spring.datasource.username}")
    private String user;

    @Value("${spring.datasource.password}")
    private String password;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'OTHER'",
                "update audit_entry set hash = null where seq = 0",
                "delete from audit_entry",
                "delete from audit_entry where 1 = 0",
                "truncate table audit_entry",
                "drop table audit_entry",
                "alter table audit_entry add column more int",
                "replace into audit_entry (id, at, action, outcome, object_kind, object_id, chain, seq, hash) values (1, now(), '', '', '', '', 0, 1, '')",
                "insert into audit_entry (id, at, action, outcome, object_kind, object_id, chain, seq, hash) values (1, now(), '', '', '', '', 0, 1, '') on duplicate key update action = 'OTHER'",
                "rename table audit_entry to other",
                "create trigger other before insert on audit_entry for each row set new.action = 'OTHER'",
                "update audit_day set digest = ''",
                "delete from audit_day",
                "truncate table audit_day",
                "update audit_head set seq = 1",
                "delete from audit_head",
                "truncate table audit_head",
                "update device_head set no = 1",
                "delete from device_head",
                "truncate table device_head",
                "update printed_form set status = 'APPROVED'",
                "delete from printed_form",
                "delete from audit_chain",
                "truncate table audit_chain",
                "update frozen_evidence set body = ''",
                "delete from frozen_evidence",
                "truncate table frozen_evidence",
                "replace into frozen_evidence (task_id, request_id, sha256, body, frozen_at) values ('', '', '', '', now())",
                "update flyway_schema_history set success = 0"
            })
    void the_application_cannot_change_or_remove_a_record(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(statement))
                .satisfies(refused -> assertThat(refused.getErrorCode()).isEqualTo(COMMAND_DENIED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update region set name = name where 1 = 0",
                "delete from region where 1 = 0",
                "update audit_chain set seq = seq where 1 = 0",
                "select count(*) from account_reach",
                "update ACT_RU_TASK set NAME_ = NAME_ where 1 = 0"
            })
    void it_can_do_what_it_needs(String statement) {
        assertThatCode(() -> run(statement)).doesNotThrowAnyException();
    }

    @Test
    void every_table_can_be_written_but_those_that_only_grow() {
        assertThat(jdbc.sql("""
                        select t.table_name from information_schema.tables t
                         where t.table_schema = database() and t.table_type = 'BASE TABLE'
                           and 3 > (select count(*) from information_schema.table_privileges p
                                     where p.table_schema = t.table_schema and p.table_name = t.table_name
                                       and p.privilege_type in ('INSERT', 'UPDATE', 'DELETE'))
                         order by 1""").query(String.class).list())
                .containsExactly(
                        "audit_chain",
                        "audit_day",
                        "audit_entry",
                        "audit_head",
                        "device_head",
                        "flyway_schema_history",
                        "frozen_evidence",
                        "printed_form",
                        "task_reason",
                        "task_reason_person");
    }

    private void run(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var plain = connection.createStatement()) {
            connection.setAutoCommit(false);
            plain.execute(statement);
            connection.rollback();
        }
    }
}
