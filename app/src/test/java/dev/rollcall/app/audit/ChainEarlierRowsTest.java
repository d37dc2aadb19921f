package dev.rollcall.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.PersistenceTest;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Rows of a data directory from before the chain; here in temporary tables that hide the real ones. */
@PersistenceTest
class ChainEarlierRowsTest {
    private static final long PROJECT = 5;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${spring.flyway.user}")
    private String owner;

    @Value("${spring.flyway.password}")
    private String password;

    @Test
    void rows_without_a_chain_become_its_first_records_in_the_order_they_were_stored() throws Exception {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            asBefore(jdbc);

            new ChainEarlierRows().migrate(contextOf(connection));

            assertChained(jdbc, PROJECT, "FIRST", "THIRD");
            assertChained(jdbc, 0, "SECOND");
        }
    }

    private static void asBefore(JdbcTemplate jdbc) {
        for (var table : List.of("audit_entry", "audit_chain")) {
            jdbc.execute("create temporary table spare_" + table + " like " + table);
            jdbc.execute("create temporary table " + table + " like spare_" + table);
        }
        jdbc.execute(
                "alter table audit_entry modify chain bigint null, modify seq bigint null, modify hash binary(32) null");
        add(jdbc, "FIRST", PROJECT, "{\"node\": \"PROJECT_MANAGER\"}");
        add(jdbc, "SECOND", null, null);
        add(jdbc, "THIRD", PROJECT, null);
    }

    private static void add(JdbcTemplate jdbc, String action, @Nullable Long project, @Nullable String detail) {
        jdbc.update(
                "insert into audit_entry (at, action, outcome, object_kind, object_id, project_id, detail)"
                        + " values ('2026-01-02 03:04:05.678', ?, 'DONE', 'request', 'r', ?, ?)",
                action,
                project,
                detail);
    }

    private static void assertChained(JdbcTemplate jdbc, long chain, String... actions) {
        var head = new ChainHead(chain, 0, ChainHash.NONE);
        var seen = 0;
        for (var row : jdbc.query(
                "select " + AuditRows.COLUMNS + " from audit_entry where chain = ? order by seq",
                (row, i) -> AuditRows.record(row),
                chain)) {
            assertThat(row.action()).isEqualTo(actions[seen++]);
            head = head.extendedBy(row);
        }
        assertThat(seen).isEqualTo(actions.length);
        assertThat(jdbc.queryForList(
                        "select lower(hex(hash)) from audit_entry where chain = ? and seq = ?",
                        String.class,
                        chain,
                        seen))
                .containsExactly(head.hash().hex());
        assertThat(jdbc.queryForList("select seq from audit_chain where chain = ?", Long.class, chain))
                .containsExactly((long) seen);
    }

    private static Context contextOf(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
