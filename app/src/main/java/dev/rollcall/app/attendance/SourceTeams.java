package dev.rollcall.app.attendance;

import dev.rollcall.app.attendance.JdbcBackfillSources.Asked;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Earlier;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Mates;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Team-mates of the day and what was back-filled before: a statement each, however many requests. */
@Component
class SourceTeams {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final long NO_TEAM = -1;

    private final JdbcClient jdbc;
    private final Clock clock;

    SourceTeams(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By request; a day that only a back-fill made is no presence. */
    Map<String, Mates> mates(List<String> requestIds) {
        return jdbc
                .sql("""
                        select q.id, count(distinct m.person_id) as members,
                               count(distinct case when c.attended = 1 and c.status <> 'VALID_BACKFILLED'
                                              then m.person_id end) as present
                          from backfill_request q
                          join membership own on own.id = q.membership_id
                          join membership m on m.team_id = own.team_id and m.project_id = q.project_id
                               and m.person_id <> q.person_id
                               and m.entry_date <= q.day and (m.exit_date is null or m.exit_date >= q.day)
                          left join day_cell c
                            on c.project_id = q.project_id and c.person_id = m.person_id and c.day = q.day
                         where q.id in (:ids)
                         group by q.id""")
                .param("ids", requestIds)
                .query((row, i) ->
                        Map.entry(Columns.text(row, "id"), new Mates(row.getInt("present"), row.getInt("members"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Days of a team's month, or what an account has filed on a project. */
    private record About(char what, long id, String where) {
        static About team(long teamId, YearMonth month) {
            return new About('T', teamId, month.toString());
        }

        static About filer(Asked asked) {
            return new About('F', asked.initiatorAccountId(), Long.toString(asked.projectId()));
        }
    }

    private record Counted(int all, int some) {
        static final Counted NONE = new Counted(0, 0);
    }

    /** Days of the team with attendance and by back-fills only, filed within 30 days and rejected; in one statement. */
    Function<Asked, Earlier> earlier(List<Asked> asked) {
        var counted = counted(asked);
        return each -> {
            var team = each.teamId() == null
                    ? Counted.NONE
                    : counted.getOrDefault(About.team(each.teamId(), YearMonth.from(each.day())), Counted.NONE);
            var own = counted.getOrDefault(About.filer(each), Counted.NONE);
            return new Earlier(each.inMonth(), team.all(), team.some(), own.all(), own.some());
        };
    }

    private Map<About, Counted> counted(List<Asked> asked) {
        var days = asked.stream().map(Asked::day).sorted().toList();
        return jdbc
                .sql("""
                        select 'T' as what, m.team_id as id, date_format(c.day, '%Y-%m') as place,
                               sum(c.attended) as counted, sum(c.status = 'VALID_BACKFILLED') as of_these
                          from membership m
                          join day_cell c on c.project_id = m.project_id and c.person_id = m.person_id
                               and c.day between :first and :last
                               and c.day >= m.entry_date and (m.exit_date is null or c.day <= m.exit_date)
                         where m.team_id in (:teams)
                         group by m.team_id, date_format(c.day, '%Y-%m')
                        union all
                        select 'F', initiator_account_id, cast(project_id as char), count(*), sum(status = 'REJECTED')
                          from backfill_request
                         where initiator_account_id in (:accounts) and submitted_at >= :since
                           and project_id in (:projects)
                         group by initiator_account_id, project_id""")
                .param("teams", distinct(asked, each -> each.teamId() == null ? NO_TEAM : each.teamId()))
                .param("first", YearMonth.from(days.get(0)).atDay(1))
                .param("last", YearMonth.from(days.get(days.size() - 1)).atEndOfMonth())
                .param("accounts", distinct(asked, Asked::initiatorAccountId))
                .param("projects", distinct(asked, Asked::projectId))
                .param("since", Columns.utc(clock.instant().minus(LATELY)))
                .query((row, i) -> Map.entry(
                        new About(Columns.text(row, "what").charAt(0), row.getLong("id"), Columns.text(row, "place")),
                        new Counted(row.getInt("counted"), row.getInt("of_these"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Long> distinct(List<Asked> asked, Function<Asked, Long> value) {
        return InList.of(asked.stream().map(value).distinct().toList());
    }
}
