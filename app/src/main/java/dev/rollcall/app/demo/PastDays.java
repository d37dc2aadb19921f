package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoSite.Passer;
import dev.rollcall.app.demo.DemoSite.Site;
import dev.rollcall.domain.project.WorkRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

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

    private final Map<String, Integer> left = new HashMap<>();

    PastDays() {
        left.put("only IN", 46);
        left.put("only OUT", 20);
        left.put("OUT before IN", 12); // A3, P01
        left.put("no liveness", 18);
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
        var odd = random.nextDouble();
        if (odd < 0.02 && take("only IN")) {
            return List.of(punch(member, in, "IN"));
        }
        if (odd < 0.03 && take("only OUT")) {
            return List.of(punch(member, out, "OUT"));
        }
        if (odd < 0.037 && "P01".equals(site.code()) && take("OUT before IN")) {
            return pair(member, out, in); // the man went in by the OUT lane in the morning and left by the IN lane
        }
        if (odd < 0.045 && take("no liveness")) {
            return List.of(
                    new PastPunch(member.personId(), in, "IN", "F"), new PastPunch(member.personId(), out, "OUT", "F"));
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

    private boolean take(String what) {
        return left.merge(what, -1, Integer::sum) >= 0;
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
