package dev.rollcall.devicebridge.simulator;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What a team does on one day, decided by a seed: the same seed, date, people and habits give the same punches. Days
 * are those of the site, at +08:00.
 */
public final class DayScript {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int SPREAD_SECONDS = 1_800;

    private final long seed;

    public DayScript(long seed) {
        this.seed = seed;
    }

    /** The day's punches in the order in which they are sent. A night shift's last ones are of the next morning. */
    public List<ScriptedPunch> day(LocalDate date, List<String> people, Habits habits) {
        var punches = new ArrayList<ScriptedPunch>();
        for (var person : people) {
            person(date, person, habits, punches::add);
        }
        punches.sort(Comparator.comparing(ScriptedPunch::sentAt)
                .thenComparing(scripted -> scripted.punch().person()));
        return punches;
    }

    private void person(LocalDate date, String person, Habits habits, Consumer<ScriptedPunch> script) {
        // not java.util.Random: with seeds this close its first numbers are nearly the same
        var random = new SplittableRandom(seed * 31 + date.toEpochDay() * 1_000_003 + person.hashCode());
        if (random.nextDouble() < habits.absent()) {
            return;
        }
        var leaves = habits.end().isAfter(habits.start()) ? date : date.plusDays(1);
        var in = around(date, habits.start(), random);
        var out = around(leaves, habits.end(), random);
        if (random.nextDouble() >= habits.forgetIn()) {
            script.accept(scripted(SimPunch.of(person, in, "IN"), habits, random));
        }
        if (random.nextDouble() >= habits.forgetOut()) {
            script.accept(scripted(SimPunch.of(person, out, "OUT"), habits, random));
        }
    }

    private static OffsetDateTime around(LocalDate date, LocalTime time, SplittableRandom random) {
        return date.atTime(time)
                .plusSeconds(random.nextInt(2 * SPREAD_SECONDS) - SPREAD_SECONDS)
                .atOffset(CHINA);
    }

    private static ScriptedPunch scripted(SimPunch punch, Habits habits, SplittableRandom random) {
        var marked = random.nextDouble() < habits.noLiveness() ? punch.live(random.nextBoolean() ? "F" : null) : punch;
        var delay = Duration.ofSeconds(1 + random.nextInt(3));
        boolean late = random.nextDouble() < habits.late();
        if (late) {
            delay = Duration.ofMinutes(60 + random.nextInt(600));
        }
        return new ScriptedPunch(
                late ? marked.replayed() : marked,
                punch.time().toInstant().plus(delay),
                random.nextDouble() < habits.duplicate());
    }
}
