package dev.rollcall.domain.attendance;

import java.time.Instant;
import java.util.List;

/** Port: when the devices of a project were provably in contact (D-7, capability 8). */
public interface DeviceTimes {

    /** Intervals of contact per device bound to the project within the span, clipped to it, oldest first. */
    List<Line> lines(long projectId, Instant from, Instant to);

    /** One device's line. */
    record Line(String deviceSn, String gate, List<Interval> online) {

        public Line {
            online = List.copyOf(online);
        }
    }

    /** @param to exclusive */
    record Interval(Instant from, Instant to) {}
}
