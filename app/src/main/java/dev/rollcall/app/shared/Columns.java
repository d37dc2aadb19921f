package dev.rollcall.app.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes columns without a zone in between: instants are UTC with milliseconds (DATETIME(3)), days are DATE.
 *
 * <p>Both travel as local values, which a driver never shifts, whatever the zone of the JVM or of the connection.
 */
public final class Columns {
    private Columns() {}

    /** What a DATETIME(3) column keeps of the instant. Cut to milliseconds here: one server would round, another cut. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    /** @throws IllegalStateException when the column is null */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return present(instantOrNull(row, column), column);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    /** @throws IllegalStateException when the column is null */
    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return present(dayOrNull(row, column), column);
    }

    public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** @throws IllegalStateException when the column is null */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(text(row, column));
    }

    /** @throws IllegalStateException when the column is null */
    public static String text(ResultSet row, String column) throws SQLException {
        return present(row.getString(column), column);
    }

    /** The constant whose name is stored. */
    public static <E extends Enum<E>> E name(ResultSet row, String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(row, column));
    }

    public static <E extends Enum<E>> @Nullable E nameOrNull(ResultSet row, String column, Class<E> type)
            throws SQLException {
        var stored = row.getString(column);
        return stored == null ? null : Enum.valueOf(type, stored);
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
