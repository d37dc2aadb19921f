package dev.rollcall.app.attendance;

import dev.rollcall.app.attendance.JdbcBackfillSources.Asked;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.attendance.rule.DeviceSuspicion;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gates of the projects of many requests that were doubted on the day asked about, in one statement. */
@Component
class SourceDoubts {
    private static final List<String> KINDS = Arrays.stream(DeviceSuspicion.values())
            .filter(DeviceSuspicion::taintsEvidence)
            .map(DeviceSuspicion::name)
            .toList();

    private final JdbcClient jdbc;

    SourceDoubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Doubted(
            long projectId,
            String gate,
            LocalDate day,
            Instant from,
            @Nullable Instant to) {

        boolean concerns(Asked asked) {
            return projectId == asked.projectId()
                    && day.equals(asked.day())
                    && from.isBefore(SiteTime.startOf(day.plusDays(1)))
                    && (to == null || to.isAfter(asked.start()));
        }
    }

    /** Names of gates by request, each once. */
    Function<Asked, List<String>> of(List<Asked> asked) {
        var days =
                asked.stream().map(Asked::day).sorted(Comparator.naturalOrder()).toList();
        var doubted = jdbc.sql("""
                        select b.project_id, b.gate, x.day, b.from_at, b.to_at
                          from device_binding b join device_alarm x on x.device_id = b.device_id
                         where b.project_id in (:projects) and x.kind in (:kinds) and x.day between :first and :last
                         order by b.gate""")
                .param(
                        "projects",
                        InList.of(
                                asked.stream().map(Asked::projectId).distinct().toList()))
                .param("kinds", KINDS)
                .param("first", days.get(0))
                .param("last", days.get(days.size() - 1))
                .query((row, i) -> new Doubted(
                        row.getLong("project_id"),
                        Columns.text(row, "gate"),
                        Columns.day(row, "day"),
                        Columns.instant(row, "from_at"),
                        Columns.instantOrNull(row, "to_at")))
                .list();
        return each -> doubted.stream()
                .filter(one -> one.concerns(each))
                .map(Doubted::gate)
                .distinct()
                .toList();
    }
}
