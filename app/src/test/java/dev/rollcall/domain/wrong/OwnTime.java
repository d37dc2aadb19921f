package dev.rollcall.domain.wrong;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** Asks the machine for the time, every way there is. */
class OwnTime {
    List<Object> now() {
        return List.of(
                Instant.now(), LocalDate.now(), System.currentTimeMillis(), new Date(), Clock.systemDefaultZone());
    }
}
