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

    private static final Duration ONCE_IN = Duration.ofHours(1);
    /** Heard since then a device is at work, and whoever comes in its name is another. */
    private static final Duration IN_USE = Duration.ofMinutes(10);

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
        switch (refusal.reason()) {
            case DEVICE_DISABLED -> lostDeviceHeard(refusal);
            case SIGNATURE_INVALID -> wrongSecret(refusal);
            default -> {
                // of nobody we know, or of the device itself
            }
        }
    }

    /** A lost device was heard under its own key (race 5); once an hour is enough. */
    private void lostDeviceHeard(TransportRefusal refusal) {
        alarm("LOST_DEVICE_HEARD", "d.sn = :sn and d.forced_at is not null", refusal);
    }

    /**
     * Somebody speaks in the name of a device that is in use and does not have its secret (race 7). A message with a wrong
     * signature on a connection of the device's own is no such thing.
     */
    private void wrongSecret(TransportRefusal refusal) {
        if (!refusal.path().startsWith("mqtt/")) {
            alarm("TAKEOVER_REFUSED", """
                    d.last_contact_at > :inUse
                    and (d.sn = :sn or exists (select 1 from device_wire w where w.device_id = d.id and w.login = :sn))""", refusal);
        }
    }

    private void alarm(String kind, String of, TransportRefusal refusal) {
        jdbc.sql("""
                        insert into device_alarm (device_id, kind, detail, raised_at)
                        select d.id, :kind, :from, :at from device d
                         where %s and not exists (select 1 from device_alarm a where a.device_id = d.id
                                                     and a.kind = :kind and a.raised_at > :since)""".formatted(of))
                .param("kind", kind)
                .param("from", refusal.remote())
                .param("at", Columns.utc(refusal.at()))
                .param("sn", refusal.sn())
                .param("inUse", Columns.utc(refusal.at().minus(IN_USE)))
                .param("since", Columns.utc(refusal.at().minus(ONCE_IN)))
                .update();
    }
}
