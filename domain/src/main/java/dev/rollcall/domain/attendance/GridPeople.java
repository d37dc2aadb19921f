package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.DaySpan;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port: the rows of the month grid, limited by the reader's reach in the query itself. */
public interface GridPeople {

    /**
     * Members of the month, by unit, team and name; one row per person, by the newest of their stays in the month that
     * is within reach and passes the filters.
     */
    Page<Line> page(GridQuery query, long accountId);

    /** Kept cells of those persons between two days, inclusive. */
    Map<Long, List<Kept>> cells(long projectId, Collection<Long> personIds, LocalDate from, LocalDate to);

    /** Days on which those persons were members of a unit within the reader's reach, as far as the two days go. */
    Map<Long, List<DaySpan>> stays(
            long projectId, long accountId, Collection<Long> personIds, LocalDate from, LocalDate to);

    /** Persons of the project within reach today who have a counted punch today. */
    long presentToday(long projectId, long accountId, LocalDate today);

    /** Units and teams for the filters, within reach. */
    List<Choice> units(long projectId, long accountId);

    List<Choice> teams(long projectId, long accountId);

    record Choice(long id, String name) {}

    /** @param exit last day of the membership the row stands for; null while it lasts */
    record Line(
            long personId,
            String name,
            String unitName,
            @Nullable String teamName,
            WorkRole role,
            @Nullable String occupation,
            @Nullable LocalDate exit,
            String maskedIdNumber,
            @Nullable String maskedPhone) {}

    record Kept(
            LocalDate day,
            DayStatus status,
            @Nullable Instant firstIn,
            @Nullable Instant lastOut,
            int minutes) {}
}
