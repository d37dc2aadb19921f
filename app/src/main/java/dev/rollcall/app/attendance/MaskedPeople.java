package dev.rollcall.app.attendance;

import dev.rollcall.app.secrets.PersonNumbers;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.GridPeople;
import dev.rollcall.domain.attendance.WorkerCard;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.project.WorkType;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads people for screens; numbers leave here masked and only masked (C21, R162). */
@Component
class MaskedPeople {
    private final PersonNumbers numbers;

    MaskedPeople(PersonNumbers numbers) {
        this.numbers = numbers;
    }

    GridPeople.Line line(ResultSet row) throws SQLException {
        return new GridPeople.Line(
                row.getLong("id"),
                Columns.text(row, "name"),
                Columns.text(row, "unit_name"),
                row.getString("team_name"),
                Columns.name(row, "work_role", WorkRole.class),
                occupation(row),
                Columns.dayOrNull(row, "exit_date"),
                idNumber(row),
                phone(row));
    }

    WorkerCard card(ResultSet row) throws SQLException {
        return new WorkerCard(
                row.getLong("id"),
                Columns.text(row, "name"),
                idNumber(row),
                phone(row),
                Columns.text(row, "unit_name"),
                row.getString("team_name"),
                occupation(row),
                Columns.name(row, "work_role", WorkRole.class),
                Columns.day(row, "entry_date"),
                Columns.dayOrNull(row, "exit_date"));
    }

    private String idNumber(ResultSet row) throws SQLException {
        return numbers.idNumber(Columns.text(row, "id_number")).masked();
    }

    private @Nullable String phone(ResultSet row) throws SQLException {
        var stored = row.getString("phone");
        return stored == null ? null : numbers.phone(stored).masked();
    }

    private static @Nullable String occupation(ResultSet row) throws SQLException {
        var type = Columns.nameOrNull(row, "work_type", WorkType.class);
        var post = Columns.nameOrNull(row, "post", Post.class);
        if (type != null) {
            return type.label();
        }
        return post == null ? null : post.label();
    }
}
