package dev.rollcall.app.attendance;

import dev.rollcall.app.attendance.JdbcBackfillSources.Asked;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.attendance.PunchLine;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Punches of the workers of many requests in one statement, by person and time. */
@Component
class SourcePunches {
    private final JdbcClient jdbc;

    SourcePunches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Passed of(List<Asked> asked) {
        return new Passed(jdbc.sql(PunchLines.SELECT + """
                         where p.person_id in (:persons) and p.event_at >= :from and p.event_at < :to
                           and p.project_id is not null
                         order by p.event_at, p.id""")
                .param(
                        "persons",
                        InList.of(asked.stream().map(Asked::personId).distinct().toList()))
                .param("from", Columns.utc(JdbcBackfillSources.most(asked, Asked::dayBefore, false)))
                .param("to", Columns.utc(JdbcBackfillSources.most(asked, Asked::end, true)))
                .query((row, i) ->
                        new OfPerson(row.getLong("person_id"), row.getLong("project_id"), PunchLines.line(row)))
                .list());
    }

    private record OfPerson(long personId, long projectId, PunchLine line) {}

    /** What was found, request by request. */
    static final class Passed {
        private final List<OfPerson> all;

        private Passed(List<OfPerson> all) {
            this.all = all;
        }

        List<PunchLine> here(Asked asked) {
            return around(asked, each -> each.projectId() == asked.projectId()).toList();
        }

        List<Instant> elsewhere(Asked asked) {
            return around(asked, each -> each.projectId() != asked.projectId())
                    .filter(line -> line.raw() && line.counts())
                    .map(PunchLine::eventAt)
                    .toList();
        }

        private Stream<PunchLine> around(Asked asked, Predicate<OfPerson> where) {
            return all.stream()
                    .filter(each -> each.personId() == asked.personId() && where.test(each))
                    .map(OfPerson::line)
                    .filter(line -> !line.eventAt().isBefore(asked.dayBefore())
                            && line.eventAt().isBefore(asked.end()));
        }
    }
}
