package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.FrameNote;
import dev.rollcall.devicebridge.port.FrameNote.Form;
import dev.rollcall.devicebridge.port.FrameNote.Way;
import dev.rollcall.domain.device.FrameMask;
import dev.rollcall.domain.device.FrameWatchService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Watches and frames as the bridge reads and writes them. No frame is written before it is masked. */
@Repository
class FrameRows {
    private static final int FORGET_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;

    FrameRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of the devices that are watched now, by serial number. */
    Map<String, Long> watched(Instant now) {
        var watched = new HashMap<String, Long>();
        jdbc.query(
                "select d.sn, d.id from device_frame_watch w join device d on d.id = w.device_id where w.until_at > ?",
                row -> {
                    watched.put(Columns.text(row, "sn"), row.getLong("id"));
                },
                Columns.utc(now));
        return watched;
    }

    /** @param devices numbers by serial number; frames of others are nobody's business any more */
    @Transactional
    public void write(List<FrameNote> notes, Map<String, Long> devices) {
        var rows = new ArrayList<Object[]>();
        var touched = new TreeSet<Long>();
        for (var note : notes) {
            var device = devices.get(note.sn());
            if (device != null) {
                rows.add(row(note, device));
                touched.add(device);
            }
        }
        jdbc.batchUpdate("""
                        insert into device_frame (device_id, at, from_device, label, bytes, shown)
                        values (?, ?, ?, ?, ?, ?)""", rows);
        touched.forEach(this::trim);
    }

    private static Object[] row(FrameNote note, Long deviceId) {
        var head = note.head().toByteArray();
        var shown = note.form() == Form.TEXT ? FrameMask.text(head, note.cut()) : FrameMask.hex(head, note.cut());
        return new Object[] {
            deviceId, Columns.utc(note.at()), note.way() == Way.FROM_DEVICE, note.label(), note.length(), shown
        };
    }

    /** The oldest beyond the number that is kept. */
    private void trim(long deviceId) {
        jdbc.update("""
                        delete from device_frame
                         where device_id = ?
                           and id <= (select id from (select id from device_frame where device_id = ?
                                                       order by id desc limit 1 offset ?) last_one)""", deviceId, deviceId, FrameWatchService.KEPT);
    }

    @Transactional
    public void dropped(Map<String, Long> frames) {
        new TreeMap<>(frames).forEach((sn, count) -> jdbc.update("""
                                update device_frame_watch set dropped = dropped + ?
                                 where device_id = (select id from device where sn = ?)""", count, sn));
    }

    /** What is older than it may be, a bounded piece at a time. */
    int forget(Instant now) {
        return jdbc.update(
                "delete from device_frame where at < ? limit " + FORGET_AT_ONCE,
                Columns.utc(now.minus(FrameWatchService.KEPT_FOR)));
    }
}
