package dev.rollcall.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.RollcallTest;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@RollcallTest
class StartTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    @Test
    void flyway_has_made_the_engines_tables_before_the_engine_came() {
        assertThat(jdbc.sql("select success from flyway_schema_history where version = '0001'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'historyLevel'")
                        .query(String.class)
                        .single())
                .as("history level full")
                .isEqualTo("3");
    }

    @Test
    void a_session_reads_committed_data_in_utc_and_four_byte_characters() {
        assertThat(jdbc.sql("select @@session.transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
        assertThat(jdbc.sql("select timestampdiff(second, utc_timestamp(), now())")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select ?").param("𠮷 工地").query(String.class).single())
                .isEqualTo("𠮷 工地");
    }

    @Test
    @DisabledIfEnvironmentVariable(
            named = "ROLLCALL_TEST_MYSQL",
            matches = ".+",
            disabledReason = "of another server its operator decides it, and this one is to be fast")
    void a_commit_is_on_disk_before_it_is_answered() {
        assertThat(jdbc.sql("select @@innodb_flush_log_at_trx_commit, @@sync_binlog")
                        .query()
                        .singleRow()
                        .values())
                .extracting(Object::toString)
                .containsExactly("1", "1");
    }

    @Test
    void there_is_one_data_source_and_one_transaction_manager() {
        assertThat(context.getBeanNamesForType(DataSource.class)).hasSize(1);
        assertThat(context.getBeanNamesForType(PlatformTransactionManager.class))
                .hasSize(1);
    }

    @Test
    void no_script_engine_is_on_the_class_path() {
        assertThat(List.copyOf(new javax.script.ScriptEngineManager().getEngineFactories()))
                .allSatisfy(engine -> assertThat(engine.getNames()).doesNotContain("js", "groovy", "python", "ruby"));
    }
}
