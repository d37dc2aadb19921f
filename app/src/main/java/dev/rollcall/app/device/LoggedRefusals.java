package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusals;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** D-1 row 1: counted and written to the security log, never stored as a punch. */
@Component
class LoggedRefusals implements TransportRefusals {
    private static final Logger SECURITY = LoggerFactory.getLogger("rollcall.security.device");

    private final MeterRegistry meters;

    LoggedRefusals(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void refused(TransportRefusal refusal) {
        meters.counter("rollcall.device.refused", "reason", refusal.reason().name())
                .increment();
        SECURITY.warn(
                "refused {} sn={} path={} from={}", refusal.reason(), refusal.sn(), refusal.path(), refusal.remote());
    }
}
