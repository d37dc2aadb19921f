package dev.rollcall.app.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * After a migration, by the owner of the tables: gives the application's own database user what it needs on each table,
 * and no right to change or remove an audit record or what an approver saw. Does nothing where both are the same user.
 *
 * <p>Rights table by table, because neither server can take one table out of a right on all.
 */
@Component
class ApplicationGrants implements Callback {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationGrants.class);
    private static final Set<String> ALL = Set.of("INSERT", "UPDATE", "DELETE");
    private static final Set<String> ADD = Set.of("INSERT");
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'";
    private static final String GRANTED =
            "select table_name, privilege_type from information_schema.table_privileges where table_schema = database()";

    private final DataSource application;
    private final boolean separate;

    ApplicationGrants(
            DataSource application,
            @Value("${spring.flyway.user:}") String owner,
            @Value("${spring.datasource.username:}") String user) {
        this.application = application;
        this.separate = !owner.isEmpty() && !owner.equals(user);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "grants of the application";
    }

    @Override
    public void handle(Event event, Context context) {
        if (!separate) {
            LOG.warn("The application's database user owns the tables and may change audit records;"
                    + " give migrations a user of their own (docs/operations.md)");
            return;
        }
        try (var own = application.getConnection()) {
            grant(context.getConnection(), own);
        } catch (SQLException e) {
            throw new IllegalStateException("grant the application its rights on the tables", e);
        }
    }

    private static void grant(Connection owner, Connection own) throws SQLException {
        var user = account(column(own, "select current_user()").get(0));
        var granted = new TreeSet<>(column(own, GRANTED));
        for (var table : column(owner, TABLES)) {
            var missing = new TreeSet<>(needed(table));
            missing.removeIf(right -> granted.contains(table + " " + right));
            if (!missing.isEmpty()) {
                execute(owner, "grant %s on `%s` to %s".formatted(String.join(", ", missing), table, user));
            }
        }
    }

    private static Set<String> needed(String table) {
        return switch (table) {
            case "audit_entry",
                    "audit_day",
                    "audit_head",
                    "device_head",
                    "frozen_evidence",
                    "printed_form",
                    "task_reason",
                    "task_reason_person" -> ADD;
            case "audit_chain" -> Set.of("INSERT", "UPDATE");
            case "flyway_schema_history" -> Set.of();
            default -> ALL;
        };
    }

    /** {@code rollcall@127.0.0.1} as it is written in a statement. */
    private static String account(String current) {
        var at = current.lastIndexOf('@');
        return "'%s'@'%s'".formatted(current.substring(0, at), current.substring(at + 1));
    }

    /** The columns of each row, with a blank between them. */
    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var columns = rows.getMetaData().getColumnCount();
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(columns == 1 ? rows.getString(1) : rows.getString(1) + " " + rows.getString(2));
            }
            return found;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
