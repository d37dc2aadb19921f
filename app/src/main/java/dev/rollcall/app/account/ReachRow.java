package dev.rollcall.app.account;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of the view; without a unit it reaches the whole project. */
record ReachRow(long projectId, Role role, @Nullable Long unitId) {

    static ReachRow of(ResultSet row, int number) throws SQLException {
        return new ReachRow(
                row.getLong("project_id"), Columns.name(row, "role", Role.class), Columns.longOrNull(row, "unit_id"));
    }

    /** @param rows at least one, all of the same project */
    static Standing standing(List<ReachRow> rows) {
        return new Standing(
                rows.get(0).projectId,
                rows.stream().map(ReachRow::role).collect(Collectors.toSet()),
                rows.stream().anyMatch(row -> row.unitId == null),
                rows.stream().map(ReachRow::unitId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
