package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Port: devices as a reader sees them; the query itself carries the reader's reach (1.6). */
public interface DeviceBook {

    Page<DeviceRow> page(Caller caller, DeviceQuery query, Instant now);

    /** How many there are of each family on the project. */
    Map<DeviceFamily, Long> counts(Caller caller, long projectId);

    Optional<DeviceCard> card(Caller caller, long deviceId, Instant now);
}
