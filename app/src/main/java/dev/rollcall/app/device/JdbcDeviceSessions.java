package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.DeviceSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sessions have to end, asked of the database: whoever ends one may do so in any process. */
@Repository
class JdbcDeviceSessions implements DeviceSessions {
    /** Looked at again for so long; a process that was away longer has lost its connections anyway. */
    private static final Duration STILL_OF_INTEREST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDeviceSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void takeoverRefused(String sn, String remote, Instant at) {
        jdbc.sql("""
                        insert into device_alarm (device_id, kind, detail, raised_at)
                        select id, 'TAKEOVER_REFUSED', ?, ? from device where sn = ?""").params(remote, Columns.utc(at), sn).update();
    }

    @Override
    public Set<String> toEnd(Collection<Open> open) {
        var since = new HashMap<String, Instant>();
        open.forEach(session -> since.put(session.sn(), session.since()));
        var end = new HashSet<String>();
        jdbc.sql("select sn, sessions_end_at from device where sessions_end_at > ?")
                .param(Columns.utc(clock.instant().minus(STILL_OF_INTEREST)))
                .query(row -> {
                    var sn = Columns.text(row, "sn");
                    var began = since.get(sn);
                    if (began != null && began.isBefore(Columns.instant(row, "sessions_end_at"))) {
                        end.add(sn);
                    }
                });
        return end;
    }
}
