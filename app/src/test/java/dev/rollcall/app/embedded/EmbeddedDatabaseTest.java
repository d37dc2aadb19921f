package dev.rollcall.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    private final DatabaseBinaries binaries = DatabaseBinaries.unpackInto(Path.of("target/database"));

    // Below the temporary directory and with a blank and Chinese in its name, as a person may choose it.
    @TempDir
    private Path parent;

    private DataDirectory directory;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(parent.resolve("数据 目录"));
    }

    @AfterEach
    void close() {
        LeftOverDatabase.stop(directory.resolve("database.pid"), directory.resolve("database"));
        directory.close();
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(directory, binaries);
    }

    /** As the owner of the tables. */
    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        var settings = database.settings();
        return DriverManager.getConnection(
                (String) settings.get("spring.datasource.url"), (String) settings.get("spring.flyway.user"), (String)
                        settings.get("spring.flyway.password"));
    }

    private static void write(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> names(EmbeddedDatabase database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from kept order by name")) {
            var names = new java.util.ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Test
    void data_survive_a_restart() throws Exception {
        try (var first = start()) {
            write(first, "create table kept (name varchar(20))");
            write(first, "insert into kept values ('工地𠮷')");
        }

        try (var second = start()) {
            assertThat(names(second)).containsExactly("工地𠮷");
        }
    }

    @Test
    void temporary_tables_lie_in_the_data_directory_where_no_other_server_clears_them_away() throws Exception {
        try (var database = start();
                var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select @@tmpdir")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1))
                    .isEqualTo(directory.resolve("database-tmp").toString());
        }
    }

    @Test
    void a_server_left_over_by_a_kill_is_stopped_and_what_it_had_answered_is_there() throws Exception {
        var orphaned = start(); // never closed: its program is gone
        write(orphaned, "create table kept (name varchar(20))");
        write(orphaned, "insert into kept values ('answered')");

        try (var next = start()) {
            assertThat(next.pid()).isNotEqualTo(orphaned.pid());
            assertThat(ProcessHandle.of(orphaned.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(names(next)).containsExactly("answered");
        }
    }

    @Test
    void a_left_over_server_is_found_even_without_its_pid_file() throws Exception {
        var orphaned = start();
        Files.delete(directory.resolve("database.pid"));

        try (var next = start()) {
            assertThat(next.pid()).isNotEqualTo(orphaned.pid());
            assertThat(ProcessHandle.of(orphaned.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    @Test
    void a_server_killed_outright_recovers_what_it_had_answered() throws Exception {
        var killed = start();
        write(killed, "create table kept (name varchar(20))");
        write(killed, "insert into kept values ('answered')");
        var process = ProcessHandle.of(killed.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);

        try (var next = start()) {
            assertThat(names(next)).containsExactly("answered");
        }
    }

    @Test
    void a_stranger_that_got_the_recorded_process_id_is_never_signalled() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(directory.resolve("database.pid"), Long.toString(stranger.pid()));

            start().close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_database_server_of_another_data_directory_is_never_signalled() throws Exception {
        try (var otherDirectory = DataDirectory.open(parent.resolve("other"));
                var other = EmbeddedDatabase.start(otherDirectory, binaries)) {
            Files.writeString(directory.resolve("database.pid"), Long.toString(other.pid()));

            start().close();

            assertThat(ProcessHandle.of(other.pid()).filter(ProcessHandle::isAlive))
                    .isPresent();
            write(other, "create table kept (name varchar(20))");
        }
    }

    @Test
    void closing_ends_the_server_and_leaves_nothing_listening() {
        var database = start();
        var process = ProcessHandle.of(database.pid()).orElseThrow();

        database.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(LeftOverDatabase.find(directory.resolve("database.pid"), directory.resolve("database")))
                .isEmpty();
    }

    @Test
    void only_our_own_user_gets_in_and_only_with_its_password() throws Exception {
        try (var database = start()) {
            var url = (String) database.settings().get("spring.datasource.url");
            for (var user : List.of("root", "", "rollcall", "rollcall_owner")) {
                assertThat(canConnect(url, user, ""))
                        .as("user '%s' without a password", user)
                        .isFalse();
            }
        }
    }

    private static boolean canConnect(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    @Test
    void the_port_is_written_down_and_kept_while_it_is_free() throws Exception {
        start().close();
        var first = Files.readString(directory.resolve("database.port"));
        start().close();
        assertThat(Files.readString(directory.resolve("database.port"))).isEqualTo(first);
    }

    @Test
    void secrets_are_readable_by_their_owner_alone() throws Exception {
        start().close();
        for (var file : List.of("secrets/database-password", "secrets/database-owner-password", "database-init.sql")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                .isEqualTo("rwx------");
    }
}
