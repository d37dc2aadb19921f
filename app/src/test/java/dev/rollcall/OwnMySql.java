package dev.rollcall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;

/**
 * A schema of its own on the MySQL server that {@code ./verify --mysql} names in {@code ROLLCALL_TEST_MYSQL}, with the
 * two users the product is operated with; without that variable tests use the embedded database.
 */
final class OwnMySql {
    private static final String SERVER = System.getenv("ROLLCALL_TEST_MYSQL");

    private OwnMySql() {}

    /**
     * Settings that lead a context to a fresh schema; empty without such a server.
     *
     * @param data where the key is put that the product does not make for a database of somebody else's
     */
    static Map<String, Object> settings(Path data) {
        return SERVER == null || SERVER.isBlank() ? Map.of() : create(data);
    }

    private static Map<String, Object> create(Path data) {
        var schema = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        var password = UUID.randomUUID().toString();
        execute(
                "create database %s character set utf8mb4 collate utf8mb4_unicode_520_ci".formatted(schema),
                "create user '%s'@'127.0.0.1' identified by '%s'".formatted(schema, password),
                "grant select on %1$s.* to '%1$s'@'127.0.0.1'".formatted(schema),
                "create user '%s_owner'@'127.0.0.1' identified by '%s'".formatted(schema, password),
                "grant all on %1$s.* to '%1$s_owner'@'127.0.0.1' with grant option".formatted(schema));
        // Runs when every context is closed.
        SpringApplication.getShutdownHandlers()
                .add(() -> execute(
                        "drop database " + schema,
                        "drop user '%s'@'127.0.0.1'".formatted(schema),
                        "drop user '%s_owner'@'127.0.0.1'".formatted(schema)));
        var settings = new HashMap<String, Object>();
        settings.put("rollcall.embedded.database", false);
        settings.put("rollcall.secrets.master-key-file", key(data).toString());
        settings.put("spring.datasource.url", "jdbc:mysql://" + SERVER + "/" + schema);
        settings.put("spring.datasource.username", schema);
        settings.put("spring.datasource.password", password);
        settings.put("spring.flyway.user", schema + "_owner");
        settings.put("spring.flyway.password", password);
        return settings;
    }

    private static Path key(Path data) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            return Files.writeString(
                    data.resolve("test-master-key"), Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String... statements) {
        try (Connection root = DriverManager.getConnection("jdbc:mysql://" + SERVER + "/", "root", "");
                var statement = root.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("prepare a schema on " + SERVER, e);
        }
    }
}
