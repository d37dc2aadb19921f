package dev.rollcall.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.RollcallTest;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.Sites;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** The command, beside a product that runs. */
@RollcallTest
class VerifyAuditTest {
    private static final boolean EMBEDDED = System.getenv("ROLLCALL_TEST_MYSQL") == null;

    @Autowired
    private Sites sites;

    @Autowired
    private Environment product;

    @Autowired
    private Rows rows;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${rollcall.data}")
    private String data;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${spring.flyway.user}")
    private String owner;

    @Value("${spring.flyway.password}")
    private String password;

    private String said = "";

    @Test
    void it_says_sound_or_names_the_first_record_that_is_not_by_project_and_among_all() throws Exception {
        var project = sites.open().id();
        var code = (String)
                rows.one("select code from project where id = ?", project).get("code");
        for (var i = 0; i < 3; i++) {
            transaction.executeWithoutResult(
                    status -> audit.done(new AuditTrail.Entry(null, "SOMETHING", "request", "r", project, Map.of())));
        }

        assertThat(command("--project", code)).isEqualTo(VerifyAudit.SOUND);
        assertThat(said).startsWith(code + ": 3 条完好").contains("3 records sound");

        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute("update audit_entry set at = '2026-01-02 03:04:05' where seq = 2 and chain = " + project);
        }

        assertThat(command("--project", code)).isEqualTo(VerifyAudit.FAULTY);
        assertThat(said).contains("record 2 (2026-01-02 11:04:05.000) was changed");
        assertThat(command("--all")).isEqualTo(VerifyAudit.FAULTY);
        assertThat(said).contains(code + ": 第 2 条");
    }

    @Test
    void what_it_cannot_do_is_told_and_is_no_verdict(@TempDir Path empty) {
        assertThat(command("--project", "NO-SUCH-PROJECT")).isEqualTo(VerifyAudit.NOT_DONE);
        assertThat(said).contains("no project");
        assertThat(command("--everything")).isEqualTo(VerifyAudit.NOT_DONE);
        assertThat(said).contains("Usage");
        if (EMBEDDED) {
            data = empty.toString();
            assertThat(command("--all")).isEqualTo(VerifyAudit.NOT_DONE);
        }
    }

    private int command(String... arguments) {
        var out = new ByteArrayOutputStream();
        try {
            return VerifyAudit.run(
                    List.of(arguments),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    EMBEDDED ? embedded() : elsewhere());
        } finally {
            said = out.toString(StandardCharsets.UTF_8);
        }
    }

    private String[] embedded() {
        return new String[] {"--rollcall.data=" + data, "--rollcall.embedded.binaries=target/database"};
    }

    /** What an operator has in the environment where database and store are servers of their own. */
    private String[] elsewhere() {
        var servers = Stream.of(
                        "rollcall.storage.endpoint",
                        "rollcall.storage.access-key",
                        "rollcall.storage.secret-key",
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password")
                .map(name -> name + "=" + product.getRequiredProperty(name));
        var none = Stream.of("rollcall.embedded.database=false", "rollcall.embedded.object-store=false");
        return Stream.concat(servers, none).map(each -> "--" + each).toArray(String[]::new);
    }
}
