package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoSite.Passer;
import dev.rollcall.app.demo.DemoSite.Site;
import dev.rollcall.domain.project.WorkRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How people came and went on one past day: most at their hours, some not at all, and a known number of
 * each thing that goes wrong on a real site (demo-data 4.6). Seeded: the same people and day give the
 * same punches.
 */
final class PastDays {
    private static final long SEED = 20230720;
    private static final double WORKED = 0.86;
    private static final double SUNDAY_FACTOR = 0.7;
    private static final double RAIN_FACTOR = 0.6;
    private static final double RAIN = 0.12;
    private static final double LUNCH_OUT = 0.6;

    /** What goes wrong, by site: how many times in all; spread over the days so that none of it is only long ago. */
    private static final Map<String, Map<Odd, Integer>> ODD = Map.of(
            "P01", Map.of(Odd.ONLY_IN, 28, Odd.ONLY_OUT, 12, Odd.OUT_BEFORE_IN, 12, Odd.NO_LIVENESS, 10), // A3
            "P02", Map.of(Odd.ONLY_IN, 18, Odd.ONLY_OUT, 8, Odd.NO_LIVENESS, 8));

    private static final double ODD_DAY = 0.16;
    private static final int SPARE_DAYS = 4;

    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, Map<Odd, Integer>> taken = new HashMap<>();

    /**
     * @param first first day of the past
     * @param last its last whole day, by which everything odd has happened
     */
    PastDays(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    private enum Odd {
        ONLY_IN,
        ONLY_OUT,
        OUT_BEFORE_IN,
        NO_LIVENESS
    }

    List<PastPunch> of(LocalDate day, Site site) {
        var rain = random(day.toEpochDay()).nextDouble() < RAIN;
        var punches = new ArrayList<PastPunch>();
        for (var member : site.people()) {
            if (member.isThereOn(day)) {
                punches.addAll(of(day, site, member, rain));
            }
        }
        return punches;
    }

    private List<PastPunch> of(LocalDate day, Site site, Passer member, boolean rain) {
        var random = random(day.toEpochDay() * 1_000_003L + member.personId());
        var worked = WORKED
                * (day.getDayOfWeek() == DayOfWeek.SUNDAY ? SUNDAY_FACTOR : 1)
                * (rain && !member.night() ? RAIN_FACTOR : 1);
        if (random.nextDouble() >= worked) {
            return List.of();
        }
        if (member.night()) {
            return pair(
                    member,
                    around(day.atTime(19, 40), 9, random),
                    around(day.plusDays(1).atTime(5, 50), 12, random));
        }
        if (member.role() == WorkRole.POST_PERSON) {
            return pair(member, around(day.atTime(8, 20), 12, random), around(day.atTime(17, 50), 20, random));
        }
        return worker(day, site, member, random);
    }

    private List<PastPunch> worker(LocalDate day, Site site, Passer member, Random random) {
        var in = around(day.atTime(6, 50), 18, random);
        var out = around(day.atTime(18, 30), 35, random);
        var odd = random.nextDouble() < ODD_DAY && member.papers() ? odd(day, site.code(), random) : null;
        if (odd != null) {
            return switch (odd) {
                case ONLY_IN -> List.of(punch(member, in, "IN"));
                case ONLY_OUT -> List.of(punch(member, out, "OUT"));
                // went in by the OUT lane in the morning and left by the IN lane
                case OUT_BEFORE_IN -> pair(member, out, in);
                case NO_LIVENESS ->
                    List.of(
                            new PastPunch(member.personId(), in, "IN", "F"),
                            new PastPunch(member.personId(), out, "OUT", "F"));
            };
        }
        var punches = new ArrayList<>(List.of(punch(member, in, "IN")));
        if (random.nextDouble() < LUNCH_OUT) {
            punches.add(punch(member, around(day.atTime(12, 5), 6, random), "OUT"));
            punches.add(punch(member, around(day.atTime(13, 20), 6, random), "IN"));
        }
        punches.add(punch(member, out, "OUT"));
        return punches;
    }

    /** Neighbouring seeds of {@link Random} begin alike; mixed ones do not. */
    private static Random random(long of) {
        return new Random(new SplittableRandom(SEED * 31 + of).nextLong());
    }

    /** One of the odd things that are still to happen by that day, or null. */
    private @Nullable Odd odd(LocalDate day, String site, Random random) {
        var done = taken.computeIfAbsent(site, code -> new EnumMap<>(Odd.class));
        var dueNow = ODD.getOrDefault(site, Map.of()).entrySet().stream()
                .filter(each -> done.getOrDefault(each.getKey(), 0) < byThatDay(each.getValue(), day))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (dueNow.isEmpty()) {
            return null;
        }
        var which = dueNow.get(random.nextInt(dueNow.size()));
        done.merge(which, 1, Integer::sum);
        return which;
    }

    private long byThatDay(int inAll, LocalDate day) {
        var days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1 - SPARE_DAYS);
        return Math.min(inAll, inAll * (ChronoUnit.DAYS.between(first, day) + 1) / days);
    }

    private static List<PastPunch> pair(Passer member, LocalDateTime in, LocalDateTime out) {
        return List.of(punch(member, in, "IN"), punch(member, out, "OUT"));
    }

    private static PastPunch punch(Passer member, LocalDateTime at, String direction) {
        return new PastPunch(member.personId(), at, direction, "T");
    }

    private static LocalDateTime around(LocalDateTime middle, int minutes, Random random) {
        var seconds = (long) (Math.max(-2.5, Math.min(2.5, random.nextGaussian())) * minutes * 60 / 1.6);
        return middle.plusSeconds(seconds);
    }
}
