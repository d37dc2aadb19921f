package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a device was provably there: every message it signed is a contact (D-7, R32). */
@Component
class OnlineLines {
    /** D-7: a fixed device heard within ten minutes counts as online between the two contacts. */
    private static final Duration GAP = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    OnlineLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Part of the message's own transaction; locks the device's row, so two contacts of one device never race here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void heard(String sn, Instant at) {
        jdbc.sql("update device set last_contact_at = greatest(coalesce(last_contact_at, ?), ?) where sn = ?")
                .params(Columns.utc(at), Columns.utc(at), sn)
                .update();
        var latest = latest(sn);
        if (latest != null && !latest.to().isBefore(at.minus(GAP)) && !at.isBefore(latest.from())) {
            jdbc.sql("update device_online set to_at = greatest(to_at, ?) where device_id = ? and from_at = ?")
                    .params(Columns.utc(at), latest.deviceId(), Columns.utc(latest.from()))
                    .update();
        } else {
            jdbc.sql("""
                            insert ignore into device_online (device_id, from_at, to_at)
                            select id, ?, ? from device where sn = ?""").params(Columns.utc(at), Columns.utc(at), sn).update();
        }
    }

    private @Nullable Span latest(String sn) {
        return jdbc.sql("""
                        select o.device_id, o.from_at, o.to_at from device_online o join device d on d.id = o.device_id
                         where d.sn = ? order by o.from_at desc limit 1""")
                .param(sn)
                .query((row, i) -> new Span(
                        row.getLong("device_id"), Columns.instant(row, "from_at"), Columns.instant(row, "to_at")))
                .optional()
                .orElse(null);
    }

    private record Span(long deviceId, Instant from, Instant to) {}
}
