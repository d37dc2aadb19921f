package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** D-1 row 1: counted and written to the security log, never stored as a punch. */
@Component
class LoggedRefusals implements TransportRefusals {
    private static final Logger SECURITY = LoggerFactory.getLogger("rollcall.security.device");

    private final MeterRegistry meters;
    private final JdbcClient jdbc;

    LoggedRefusals(MeterRegistry meters, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    @Override
    public void refused(TransportRefusal refusal) {
        meters.counter("rollcall.device.refused", "reason", refusal.reason().name())
                .increment();
        SECURITY.warn(
                "refused {} sn={} path={} from={}", refusal.reason(), refusal.sn(), refusal.path(), refusal.remote());
        if (refusal.reason() == TransportRefusal.Reason.DEVICE_DISABLED) {
            alarm(refusal);
        }
    }

    /** A lost device was heard under its own key (race 5); once an hour is enough. */
    private void alarm(TransportRefusal refusal) {
        jdbc.sql("""
                        insert into device_alarm (device_id, kind, detail, raised_at)
                        select d.id, 'LOST_DEVICE_HEARD', :from, :at from device d
                         where d.sn = :sn and d.forced_at is not null
                           and not exists (select 1 from device_alarm a where a.device_id = d.id
                                              and a.kind = 'LOST_DEVICE_HEARD' and a.raised_at > :since)""")
                .param("from", refusal.remote())
                .param("at", Columns.utc(refusal.at()))
                .param("sn", refusal.sn())
                .param("since", Columns.utc(refusal.at().minus(Duration.ofHours(1))))
                .update();
    }
}
