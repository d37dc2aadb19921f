package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.DevicePositions;
import dev.rollcall.devicebridge.port.Position;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Positions as rows, each once. One without a time, or with one that no calendar of ours holds, says nothing and is not
 * kept: it is a sign of life and no more.
 */
@Repository
class JdbcDevicePositions implements DevicePositions {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final RowInsert INSERT = new RowInsert(
            "insert ignore into device_position (device_id, at, latitude, longitude, offset_s, located, alarms, status, speed,"
                    + " blind_area, received_at) values",
            11,
            "");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final OnlineLines lines;
    private final Clock clock;

    JdbcDevicePositions(JdbcClient jdbc, JdbcTemplate template, OnlineLines lines, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void seen(DeviceIdentity device, List<Position> positions) {
        var now = clock.instant();
        lines.heard(device.sn(), now);
        var id = jdbc.sql("select id from device where sn = ?")
                .param(device.sn())
                .query(Long.class)
                .single();
        var rows = new ArrayList<Object[]>();
        for (var position : positions) {
            var time = position.time();
            if (time != null && time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                rows.add(new Object[] {
                    id,
                    Columns.utc(time.toInstant()),
                    position.latitude(),
                    position.longitude(),
                    time.getOffset().getTotalSeconds(),
                    position.located(),
                    position.alarms(),
                    position.status(),
                    position.speed(),
                    position.blindArea(),
                    Columns.utc(now)
                });
            }
        }
        INSERT.run(template, rows);
    }
}
