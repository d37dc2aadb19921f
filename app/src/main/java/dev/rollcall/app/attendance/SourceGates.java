package dev.rollcall.app.attendance;

import dev.rollcall.app.attendance.JdbcBackfillSources.Asked;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.attendance.BackfillSource.GateLine;
import dev.rollcall.domain.attendance.DeviceTimes.Interval;
import dev.rollcall.domain.attendance.Gate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contact of the devices of the projects of many requests, in one statement. */
@Component
class SourceGates {
    private final JdbcClient jdbc;

    SourceGates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Bound(
            long bindingId,
            long projectId,
            String sn,
            String gate,
            Gate.Lane lane,
            Instant from,
            @Nullable Instant to) {}

    /** Lines by request. */
    Function<Asked, List<GateLine>> of(List<Asked> asked) {
        var contacts = new LinkedHashMap<Bound, List<Interval>>();
        jdbc.sql("""
                        select b.id, b.project_id, d.sn, b.gate, b.lane, b.from_at as bound_from, b.to_at as bound_to,
                               o.from_at, o.to_at
                          from device_binding b
                          join device d on d.id = b.device_id
                          left join device_online o on o.device_id = d.id and o.from_at < :to and o.to_at > :from
                         where b.project_id in (:projects) and b.from_at < :to and (b.to_at is null or b.to_at > :from)
                         order by b.gate, d.sn, b.id, o.from_at""")
                .param(
                        "projects",
                        InList.of(
                                asked.stream().map(Asked::projectId).distinct().toList()))
                .param("from", Columns.utc(JdbcBackfillSources.most(asked, Asked::start, false)))
                .param("to", Columns.utc(JdbcBackfillSources.most(asked, Asked::end, true)))
                .query(row -> {
                    var online = contacts.computeIfAbsent(bound(row), key -> new ArrayList<>());
                    var from = Columns.instantOrNull(row, "from_at");
                    if (from != null) {
                        online.add(new Interval(from, Columns.instant(row, "to_at")));
                    }
                });
        return each -> lines(each, contacts);
    }

    private static Bound bound(ResultSet row) throws SQLException {
        return new Bound(
                row.getLong("id"),
                row.getLong("project_id"),
                Columns.text(row, "sn"),
                Columns.text(row, "gate"),
                Columns.name(row, "lane", Gate.Lane.class),
                Columns.instant(row, "bound_from"),
                Columns.instantOrNull(row, "bound_to"));
    }

    private static List<GateLine> lines(Asked asked, Map<Bound, List<Interval>> contacts) {
        return contacts.entrySet().stream()
                .filter(each -> each.getKey().projectId() == asked.projectId())
                .filter(each -> each.getKey().from().isBefore(asked.end()))
                .filter(each -> each.getKey().to() == null || each.getKey().to().isAfter(asked.start()))
                .map(each -> new GateLine(
                        each.getKey().sn(),
                        each.getKey().gate(),
                        each.getKey().lane(),
                        each.getKey().from(),
                        each.getKey().to(),
                        clipped(each.getValue(), asked)))
                .toList();
    }

    private static List<Interval> clipped(List<Interval> online, Asked asked) {
        return online.stream()
                .filter(span -> span.from().isBefore(asked.end()) && span.to().isAfter(asked.start()))
                .map(span -> new Interval(
                        span.from().isBefore(asked.start()) ? asked.start() : span.from(),
                        span.to().isAfter(asked.end()) ? asked.end() : span.to()))
                .toList();
    }
}
