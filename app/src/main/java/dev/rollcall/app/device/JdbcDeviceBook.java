package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.LikePattern;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.DeviceBook;
import dev.rollcall.domain.device.DeviceCard;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceQuery;
import dev.rollcall.domain.device.DeviceRow;
import dev.rollcall.domain.shared.Page;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The devices that stand on a project, and those that are registered for it and stand nowhere. */
@Repository
class JdbcDeviceBook implements DeviceBook {
    private static final String OF_PROJECT = """
              from device d
              left join device_binding b on b.id = (select max(x.id) from device_binding x
                                                     where x.device_id = d.id and x.project_id = :project
                                                       and x.to_at is null)
             where (b.id is not null
                    or d.project_id = :project and not exists (select 1 from device_binding x
                                                                where x.device_id = d.id and x.to_at is null))
            """;

    private final JdbcClient jdbc;
    private final DeviceCards cards;

    JdbcDeviceBook(JdbcClient jdbc, DeviceCards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    @Override
    public Page<DeviceRow> page(Caller caller, DeviceQuery query, Instant now) {
        var wanted = OF_PROJECT + " and " + DeviceRows.readable(caller, ":project") + """
                 and d.family = :family and (d.vendor like :text or d.sn like :text or d.model like :text)
                """;
        var text = LikePattern.anywhere(query.text());
        var total = jdbc.sql("select count(*)" + wanted)
                .param("project", query.projectId())
                .param("family", query.family().name())
                .param("text", text)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(DeviceRows.select(caller, ":project") + " 1" + wanted
                        + " order by d.sn limit :limit offset :offset")
                .param("project", query.projectId())
                .param("family", query.family().name())
                .param("text", text)
                .param("limit", query.page().limit())
                .param("offset", query.page().offset())
                .query((row, i) -> DeviceRows.row(row, now))
                .list();
        return new Page<>(rows, total);
    }

    @Override
    public Map<DeviceFamily, Long> counts(Caller caller, long projectId) {
        var counts = new EnumMap<DeviceFamily, Long>(DeviceFamily.class);
        jdbc.sql("select d.family, count(*) as devices" + OF_PROJECT + " and " + DeviceRows.readable(caller, ":project")
                        + " group by d.family")
                .param("project", projectId)
                .query(row -> {
                    counts.put(Columns.name(row, "family", DeviceFamily.class), row.getLong("devices"));
                });
        return counts;
    }

    @Override
    public Optional<DeviceCard> card(Caller caller, long deviceId, Instant now) {
        return cards.of(caller, deviceId, now);
    }
}
