package dev.rollcall.ui.shell.words;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Says moments, days and durations the way people on a site do: 今天 10:03, 昨天 18:10, else
 * 2026-11-18 07:02; 2 小时 14 分. The zone is Asia/Shanghai whatever the reader's computer thinks.
 */
@Component
public final class Times {
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final Duration SOON = Duration.ofHours(8);

    private final Clock clock;

    public Times(Clock clock) {
        this.clock = clock;
    }

    /** Today in the product's zone. */
    public LocalDate today() {
        return SiteTime.dayOf(clock.instant());
    }

    /** 今天 10:03, 昨天 18:10, else 2026-11-18 07:02. */
    public String moment(Instant at) {
        var local = at.atZone(SiteTime.ZONE);
        var time = CLOCK_TIME.format(local);
        var today = today();
        if (local.toLocalDate().equals(today)) {
            return Labels.text("time.today", time);
        }
        if (local.toLocalDate().equals(today.minusDays(1))) {
            return Labels.text("time.yesterday", time);
        }
        return local.toLocalDate() + " " + time;
    }

    /** 11-18 07:02, for where there is little room; 10:03 alone when it is today's. */
    public String shortMoment(Instant at) {
        var local = at.atZone(SiteTime.ZONE);
        return local.toLocalDate().equals(today())
                ? CLOCK_TIME.format(local)
                : local.toLocalDate().toString().substring("2026-".length()) + " " + CLOCK_TIME.format(local);
    }

    /** 07:02 in the product's zone. */
    public String clockTime(Instant at) {
        return CLOCK_TIME.format(at.atZone(SiteTime.ZONE));
    }

    /** 10:03:12, where the second decides who was first. */
    public String toTheSecond(Instant at) {
        return TO_THE_SECOND.format(at.atZone(SiteTime.ZONE));
    }

    /** 11月18日, with the year in front when it is not this year's. */
    public String day(LocalDate day) {
        return day.getYear() == today().getYear()
                ? Labels.text("time.day", day.getMonthValue(), day.getDayOfMonth())
                : Labels.text("time.dayOfYear", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** How long ago something was: 22 小时; under a minute 刚刚. */
    public String since(Instant at) {
        var passed = Duration.between(at, clock.instant());
        return passed.compareTo(Duration.ofMinutes(1)) < 0 ? Labels.text("time.justNow") : about(passed);
    }

    /** What is left until a moment, or how far it has passed; the caller says which. */
    public String distance(Instant at) {
        return about(Duration.between(clock.instant(), at).abs());
    }

    /** Whether a moment comes within eight hours: a working day is about to end with it open. */
    public boolean isSoon(Instant at) {
        return Duration.between(clock.instant(), at).compareTo(SOON) <= 0;
    }

    /** Whether a moment has passed by the product's clock. */
    public boolean isPast(Instant at) {
        return at.isBefore(clock.instant());
    }

    /** 2 小时 14 分; 45 秒 under a minute; 3 天 4 小时 above a day. Negative durations count as none. */
    public static String duration(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < 60) {
            return Labels.text("time.seconds", seconds);
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return Labels.text("time.minutes", minutes);
        }
        long hours = minutes / 60;
        if (hours < 24) {
            return joined("time.hours", hours, "time.minutes", minutes % 60);
        }
        return joined("time.days", hours / 24, "time.hours", hours % 24);
    }

    /** The largest unit alone: in a list 22 小时 is enough. */
    public static String about(Duration length) {
        long minutes = Math.max(0, length.toMinutes());
        if (minutes < 60) {
            return Labels.text("time.minutes", minutes);
        }
        return minutes < 48 * 60
                ? Labels.text("time.hours", minutes / 60)
                : Labels.text("time.days", minutes / (24 * 60));
    }

    private static String joined(String larger, long large, String smaller, long small) {
        return small == 0 ? Labels.text(larger, large) : Labels.text(larger, large) + " " + Labels.text(smaller, small);
    }
}
