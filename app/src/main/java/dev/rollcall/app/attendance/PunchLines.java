package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.attendance.PhotoKey;
import dev.rollcall.domain.attendance.PunchLine;
import dev.rollcall.domain.attendance.PunchPhoto;
import dev.rollcall.domain.attendance.rule.Attribution;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.PunchOutcome;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.domain.attendance.rule.PunchSource;
import dev.rollcall.domain.document.DocumentKey;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of {@code punch p} as a reader sees them. */
final class PunchLines {
    /**
     * Ties {@code punch_photo t} to its {@code punch p} of the same device; the only place that says how. A photo
     * is announced by its hash, or comes on its own and names the person and the second by the device's clock.
     */
    static final String PHOTO_OF_PUNCH = """
            (t.sha256 = p.photo_sha256
             or (p.photo_sha256 is null and t.person_ref = p.person_ref
                 and t.local_time_of_punch = p.device_time + interval p.device_offset_s second))""";

    static final String SELECT = """
            select p.id, p.source, p.direction, p.event_at, p.received_at, p.outcome, p.reason, p.person_id, p.project_id,
                   p.rule_version, p.attribution, d.sn, r.punch_id is not null as released, q.request_no,
                   p.photo_sha256,
                   (select max(t.object_key) from punch_photo t
                     where t.device_id = p.device_id and %s) as photo_object,
                   (select b.gate from device_binding b where b.device_id = p.device_id and b.project_id = p.project_id
                       and b.from_at <= p.event_at and (b.to_at is null or b.to_at > p.event_at)
                     order by b.from_at desc limit 1) as gate
              from punch p
              left join device d on d.id = p.device_id
              left join punch_release r on r.punch_id = p.id
              left join backfill_request q on q.id = p.backfill_id
            """.formatted(PHOTO_OF_PUNCH);

    private PunchLines() {}

    static PunchLine line(ResultSet row) throws SQLException {
        return new PunchLine(
                row.getLong("id"),
                Columns.name(row, "source", PunchSource.class),
                Columns.name(row, "direction", Direction.class),
                Columns.instant(row, "event_at"),
                Columns.instant(row, "received_at"),
                row.getString("gate"),
                row.getString("sn"),
                Columns.name(row, "outcome", PunchOutcome.class),
                Columns.name(row, "reason", PunchReason.class),
                Columns.text(row, "rule_version"),
                row.getString("request_no"),
                row.getBoolean("released"),
                photo(row),
                Columns.nameOrNull(row, "attribution", Attribution.class));
    }

    private static PunchPhoto photo(ResultSet row) throws SQLException {
        var object = row.getString("photo_object");
        if (object != null) {
            return PunchPhoto.stored(new PhotoKey(new DocumentKey(object), row.getLong("id")));
        }
        return row.getString("photo_sha256") == null ? PunchPhoto.NONE : PunchPhoto.ANNOUNCED;
    }
}
