package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.attendance.BackfillSource;
import dev.rollcall.domain.attendance.BackfillSource.Claim;
import dev.rollcall.domain.attendance.BackfillSources;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.DayStatus;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.shared.SiteTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts sources together from one statement per kind of row. */
@Repository
class JdbcBackfillSources implements BackfillSources {
    private final JdbcClient jdbc;
    private final SourcePunches punches;
    private final SourceGates gates;
    private final SourceTeams teams;
    private final SourceFiles files;
    private final SourceDoubts doubts;

    JdbcBackfillSources(
            JdbcClient jdbc,
            SourcePunches punches,
            SourceGates gates,
            SourceTeams teams,
            SourceFiles files,
            SourceDoubts doubts) {
        this.jdbc = jdbc;
        this.punches = punches;
        this.gates = gates;
        this.teams = teams;
        this.files = files;
        this.doubts = doubts;
    }

    /** A request's own row with its claims, which are put in row by row; {@code teamId} of the stay it was filed for. */
    record Asked(
            String id,
            String requestNo,
            long projectId,
            long personId,
            long membershipId,
            @Nullable Long teamId,
            LocalDate day,
            BackfillReason reason,
            String explanation,
            long initiatorAccountId,
            String initiatorName,
            Instant submittedAt,
            int inMonth,
            @Nullable DayStatus cell,
            List<Claim> claims) {

        Instant dayBefore() {
            return SiteTime.startOf(day.minusDays(1));
        }

        Instant start() {
            return SiteTime.startOf(day);
        }

        /** After the day that follows, on which a night's shift ends. */
        Instant end() {
            return SiteTime.startOf(day.plusDays(2));
        }
    }

    @Override
    public List<BackfillSource> of(Collection<UUID> requestIds) {
        if (requestIds.isEmpty()) {
            return List.of();
        }
        var ids = InList.of(requestIds.stream().map(UUID::toString).toList());
        var asked = asked(ids);
        if (asked.isEmpty()) {
            return List.of();
        }
        var passed = punches.of(asked);
        var contact = gates.of(asked);
        var mates = teams.mates(ids);
        var earlier = teams.earlier(asked);
        var evidence = files.of(ids);
        var doubted = doubts.of(asked);
        return asked.stream()
                .map(each -> new BackfillSource(
                        UUID.fromString(each.id()),
                        each.requestNo(),
                        each.projectId(),
                        each.personId(),
                        each.membershipId(),
                        each.day(),
                        each.reason(),
                        each.explanation(),
                        each.initiatorAccountId(),
                        each.initiatorName(),
                        each.submittedAt(),
                        each.claims(),
                        passed.here(each),
                        passed.elsewhere(each),
                        contact.apply(each),
                        each.teamId() == null ? null : mates.get(each.id()),
                        earlier.apply(each),
                        each.cell(),
                        evidence.cards(each.id()),
                        evidence.otherRequest(each.id()),
                        doubted.apply(each)))
                .toList();
    }

    /** One row for each claim; a form has at least one. */
    private List<Asked> asked(List<String> ids) {
        var asked = new LinkedHashMap<String, Asked>();
        jdbc.sql("""
                        select q.id, q.request_no, q.project_id, q.person_id, q.membership_id, m.team_id, q.day, q.reason,
                               q.explanation, q.initiator_account_id, a.display_name, q.submitted_at, c.status as cell,
                               f.direction, f.at,
                               (select count(*) from backfill_request e
                                 where e.person_id = q.person_id and e.project_id = q.project_id
                                   and e.day between date_sub(q.day, interval dayofmonth(q.day) - 1 day) and last_day(q.day)
                                   and e.status <> 'WITHDRAWN') as in_month
                          from backfill_request q
                          join membership m on m.id = q.membership_id
                          join account a on a.id = q.initiator_account_id
                          left join backfill_punch f on f.request_id = q.id
                          left join day_cell c
                            on c.project_id = q.project_id and c.person_id = q.person_id and c.day = q.day
                         where q.id in (:ids) order by q.id, f.position""").param("ids", ids).query(row -> {
            var known = asked.get(Columns.text(row, "id"));
            var request = known == null ? asked(row) : known;
            asked.put(request.id(), request);
            if (row.getString("direction") != null) {
                request.claims()
                        .add(new Claim(Columns.name(row, "direction", Direction.class), Columns.instant(row, "at")));
            }
        });
        return List.copyOf(asked.values());
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                Columns.text(row, "id"),
                Columns.text(row, "request_no"),
                row.getLong("project_id"),
                row.getLong("person_id"),
                row.getLong("membership_id"),
                Columns.longOrNull(row, "team_id"),
                Columns.day(row, "day"),
                Columns.name(row, "reason", BackfillReason.class),
                Columns.text(row, "explanation"),
                row.getLong("initiator_account_id"),
                Columns.text(row, "display_name"),
                Columns.instant(row, "submitted_at"),
                row.getInt("in_month"),
                Columns.nameOrNull(row, "cell", DayStatus.class),
                new ArrayList<>());
    }

    /** The earliest or latest of a moment of the requests. */
    static Instant most(List<Asked> asked, Function<Asked, Instant> moment, boolean latest) {
        var moments = asked.stream().map(moment);
        return (latest ? moments.max(Comparator.naturalOrder()) : moments.min(Comparator.naturalOrder())).orElseThrow();
    }
}
