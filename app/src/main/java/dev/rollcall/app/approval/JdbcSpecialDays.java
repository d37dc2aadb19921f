package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.SpecialDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working calendar's exceptions as rows. */
@Repository
class JdbcSpecialDays implements SpecialDays {
    private static final String SELECT = "select day, worked, name from special_day ";

    private final JdbcClient jdbc;

    JdbcSpecialDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<LocalDate, Boolean> between(LocalDate first, LocalDate last) {
        return list(first, last).stream().collect(Collectors.toMap(SpecialDay::day, SpecialDay::worked));
    }

    @Override
    public List<SpecialDay> ofYear(int year) {
        return list(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private List<SpecialDay> list(LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + "where day between ? and ? order by day")
                .params(first, last)
                .query(JdbcSpecialDays::row)
                .list();
    }

    @Override
    public Optional<SpecialDay> find(LocalDate day) {
        return jdbc.sql(SELECT + "where day = ?")
                .param(day)
                .query(JdbcSpecialDays::row)
                .optional();
    }

    @Override
    public void put(SpecialDay day, long accountId, Instant at) {
        jdbc.sql("""
                        insert into special_day (day, worked, name, changed_by, changed_at)
                        values (:day, :worked, :name, :by, :at)
                        on duplicate key update worked = :worked, name = :name, changed_by = :by, changed_at = :at""")
                .param("day", day.day())
                .param("worked", day.worked())
                .param("name", day.name())
                .param("by", accountId)
                .param("at", Columns.utc(at))
                .update();
    }

    @Override
    public void remove(LocalDate day) {
        jdbc.sql("delete from special_day where day = ?").param(day).update();
    }

    private static SpecialDay row(ResultSet row, int number) throws SQLException {
        return new SpecialDay(Columns.day(row, "day"), row.getBoolean("worked"), Columns.text(row, "name"));
    }
}
