package dev.rollcall.domain.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The zone in which people's days are counted (C36): Asia/Shanghai, whatever the machine's own. */
public final class SiteTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private SiteTime() {}

    /** The calendar day of that instant on the site. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of that day on the site. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
