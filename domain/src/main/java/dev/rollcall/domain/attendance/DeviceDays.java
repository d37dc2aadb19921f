package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.DeviceDay;
import dev.rollcall.domain.attendance.rule.SuspicionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Port: what devices sent day by day, and the doubts that are written down about them. */
public interface DeviceDays {

    /** Claims the look that is due, for one of all processes. @return false when none is due or another has claimed it */
    boolean claim(Instant now, Instant next);

    /** Devices whose newest punch happened on that day or later. */
    List<Long> active(LocalDate since);

    DeviceDay of(long deviceId, LocalDate day);

    /** Writes an alarm once for each device, suspicion and day. @return whether it is a new one */
    boolean raise(long deviceId, LocalDate day, SuspicionRules.Finding finding, Instant at);
}
