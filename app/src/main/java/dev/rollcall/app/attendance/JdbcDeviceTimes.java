package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.DeviceTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contact lines from the kept intervals of {@code device_online}. */
@Repository
class JdbcDeviceTimes implements DeviceTimes {
    private final JdbcClient jdbc;

    JdbcDeviceTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> lines(long projectId, Instant from, Instant to) {
        record Part(
                String sn,
                String gate,
                @org.jspecify.annotations.Nullable Interval interval) {}
        var parts = jdbc.sql("""
                        select d.sn, b.gate, greatest(o.from_at, :from) as begins, least(o.to_at, :to) as ends
                          from device_binding b
                          join device d on d.id = b.device_id
                          left join device_online o on o.device_id = d.id and o.from_at < :to and o.to_at > :from
                         where d.family not in ('IOT_TERMINAL', 'TURNSTILE', 'ID_READER', 'CAPTURE_TERMINAL')
                           and b.project_id = :project and b.from_at < :to and (b.to_at is null or b.to_at > :from)
                         order by b.gate, d.sn, o.from_at""")
                .param("project", projectId)
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .query((row, i) -> {
                    var begins = Columns.instantOrNull(row, "begins");
                    var ends = Columns.instantOrNull(row, "ends");
                    return new Part(
                            Columns.text(row, "sn"),
                            Columns.text(row, "gate"),
                            begins == null || ends == null ? null : new Interval(begins, ends));
                })
                .list();
        record Device(String sn, String gate) {}
        var lines = new LinkedHashMap<Device, List<Interval>>();
        for (var part : parts) {
            var online = lines.computeIfAbsent(new Device(part.sn(), part.gate()), device -> new ArrayList<>());
            if (part.interval() != null) {
                online.add(part.interval());
            }
        }
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey().sn(), line.getKey().gate(), line.getValue()))
                .toList();
    }
}
