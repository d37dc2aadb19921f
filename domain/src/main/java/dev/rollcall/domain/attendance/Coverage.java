package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.DeviceCoverage;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whether silence of a project's gates on a day means absence (capability 8): every gate was in contact for nine tenths
 * of the hours people come and go.
 */
@Component
class Coverage {
    private static final LocalTime BEGIN = LocalTime.of(5, 0);
    private static final LocalTime END = LocalTime.of(21, 0);
    private static final double ENOUGH = 0.9;

    private final DeviceTimes times;

    Coverage(DeviceTimes times) {
        this.times = times;
    }

    /** Answers for one project, each day looked up once. */
    Days of(long projectId) {
        return new Days(projectId);
    }

    final class Days {
        private final long projectId;
        private final Map<LocalDate, DeviceCoverage> known = new HashMap<>();

        private Days(long projectId) {
            this.projectId = projectId;
        }

        DeviceCoverage on(LocalDate day) {
            return known.computeIfAbsent(day, this::judge);
        }

        private DeviceCoverage judge(LocalDate day) {
            var from = SiteTime.instant(day.atTime(BEGIN));
            var to = SiteTime.instant(day.atTime(END));
            var lines = times.lines(projectId, from, to);
            var needed = Duration.between(from, to).toMillis() * ENOUGH;
            var proven = !lines.isEmpty()
                    && lines.stream()
                            .allMatch(line -> line.online().stream()
                                            .mapToLong(span -> Duration.between(span.from(), span.to())
                                                    .toMillis())
                                            .sum()
                                    >= needed);
            return proven ? DeviceCoverage.PROVEN_ONLINE : DeviceCoverage.NOT_PROVEN;
        }
    }
}
