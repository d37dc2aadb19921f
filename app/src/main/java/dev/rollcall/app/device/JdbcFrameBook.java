package dev.rollcall.app.device;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.FrameBook;
import dev.rollcall.domain.device.FrameLine;
import dev.rollcall.domain.device.FrameWatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Watches and frames as a reader sees them. */
@Repository
class JdbcFrameBook implements FrameBook {
    private final JdbcClient jdbc;

    JdbcFrameBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String operates(Caller caller) {
        return "exists (select 1 from " + Reach.of(caller.accountId()) + " r where r.role = 'PLATFORM_OPS')";
    }

    @Override
    public Optional<FrameWatch> watch(Caller caller, long deviceId, Instant now) {
        return jdbc.sql("""
                        select coalesce(a.display_name, '') as who, w.until_at, w.dropped
                          from device_frame_watch w left join account a on a.id = w.account_id
                         where w.device_id = :device and\s""" + operates(caller))
                .param("device", deviceId)
                .query((row, i) -> {
                    var until = Columns.instant(row, "until_at");
                    return new FrameWatch(Columns.text(row, "who"), until, now.isBefore(until), row.getLong("dropped"));
                })
                .optional();
    }

    @Override
    public List<FrameLine> frames(Caller caller, long deviceId, long afterId, int most) {
        return jdbc.sql("""
                        select f.id, f.at, f.from_device, f.label, f.bytes, f.shown from device_frame f
                         where f.device_id = :device and f.id > :after and\s""" + operates(caller) + " order by f.id desc limit :most")
                .param("device", deviceId)
                .param("after", afterId)
                .param("most", most)
                .query((row, i) -> new FrameLine(
                        row.getLong("id"),
                        Columns.instant(row, "at"),
                        row.getBoolean("from_device"),
                        Columns.text(row, "label"),
                        row.getInt("bytes"),
                        Columns.text(row, "shown")))
                .list();
    }

    @Override
    public void begin(long deviceId, long accountId, Instant at, Instant until) {
        jdbc.sql("""
                        insert into device_frame_watch (device_id, account_id, began_at, until_at, dropped)
                        values (?, ?, ?, ?, 0)
                        on duplicate key update account_id = values(account_id), began_at = values(began_at),
                                                until_at = values(until_at), dropped = 0""")
                .params(deviceId, accountId, Columns.utc(at), Columns.utc(until))
                .update();
    }

    @Override
    public boolean end(long deviceId, Instant at) {
        return jdbc.sql("update device_frame_watch set until_at = ? where device_id = ? and until_at > ?")
                        .params(Columns.utc(at), deviceId, Columns.utc(at))
                        .update()
                == 1;
    }
}
