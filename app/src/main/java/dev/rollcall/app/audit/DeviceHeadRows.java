package dev.rollcall.app.audit;

import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.domain.provenance.ChainHead;
import dev.rollcall.domain.provenance.KeptDeviceHeads;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the devices' chains end, and where they ended when it was noted. */
@Component
class DeviceHeadRows implements KeptDeviceHeads {
    private static final RowInsert INSERT =
            new RowInsert("insert into device_head (day, device_id, no, hash) values", 4, "");
    private static final int LOOKED_BACK_DAYS = 31;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final HeadArchive archive;
    private final Clock clock;

    DeviceHeadRows(JdbcClient jdbc, JdbcTemplate template, HeadArchive archive, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.archive = archive;
        this.clock = clock;
    }

    /** Of every device that has sent something, as it stands now. */
    List<DeviceHeadPage.Line> now() {
        return jdbc.sql("select id, chain_no, chain_hash from device where chain_no > 0 order by id")
                .query((row, i) -> new DeviceHeadPage.Line(
                        row.getLong("id"), row.getLong("chain_no"), row.getString("chain_hash")))
                .list();
    }

    void note(DeviceHeadPage page) {
        INSERT.run(
                template,
                page.lines().stream()
                        .map(line -> new Object[] {page.day(), line.device(), line.no(), line.hash()})
                        .toList());
    }

    @Override
    public List<KeptDeviceHead> of(long deviceId) {
        var all = new ArrayList<>(jdbc.sql("select day, no, hash from device_head where device_id = ?")
                .param(deviceId)
                .query((row, i) -> new KeptDeviceHead(
                        "database",
                        row.getObject("day", LocalDate.class),
                        new ChainHead(row.getLong("no"), row.getString("hash"))))
                .list());
        var today = SiteTime.dayOf(clock.instant());
        for (var back = 0; back < LOOKED_BACK_DAYS; back++) {
            archive.findDevices(today.minusDays(back))
                    .ifPresent(page -> page.lines().stream()
                            .filter(line -> line.device() == deviceId)
                            .forEach(line -> all.add(new KeptDeviceHead(
                                    "object store", page.day(), new ChainHead(line.no(), line.hash())))));
        }
        all.sort(Comparator.comparing(KeptDeviceHead::day));
        return all;
    }
}
