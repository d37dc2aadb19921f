package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Generates days as they happen on sites and as they should not: shifts by day and night, with and without meals, with
 * punches missing, doubled, turned round, back-filled, and pure noise. All times are whole minutes.
 */
final class DayCases {
    private static final int[] EDGES = {0, 1, 719, 720, 721, 960, 961, 1439};

    private final Random random;

    DayCases(long seed) {
        random = new Random(seed);
    }

    /** About {@link Times#D}. */
    DayFacts facts() {
        return new DayFacts(
                Times.D,
                SiteTime.instant(Times.D.minusDays(1).atStartOfDay().plusMinutes(now())),
                oneIn(12) ? any(MembershipState.values()) : MembershipState.MEMBER,
                oneIn(12) ? any(ProjectStatus.values()) : ProjectStatus.BUILDING,
                new DayFacts.Nights(random.nextBoolean(), random.nextBoolean()),
                any(DeviceCoverage.values()),
                oneIn(6) ? List.of() : punches());
    }

    AttendancePolicy policy() {
        var defaults = DayPolicy.defaults();
        var nightBreak = Duration.ofMinutes(any(new Integer[] {0, 30, 90, 120}));
        return AttendancePolicy.defaults()
                .with(
                        "generated",
                        new DayPolicy(
                                defaults.nightFrom(),
                                defaults.nightUntil(),
                                nightBreak,
                                any(HoursMode.values()),
                                random.nextBoolean()));
    }

    /** Minutes since the day before began; mostly long after. */
    private int now() {
        return oneIn(3) ? random.nextInt(4 * 1440) : 5 * 1440;
    }

    /** Night policy at random, the same for a day as often as it is asked. */
    Predicate<LocalDate> nights() {
        var nights = new HashSet<LocalDate>();
        Times.D.minusDays(5).datesUntil(Times.D.plusDays(6)).forEach(day -> {
            if (random.nextBoolean()) {
                nights.add(day);
            }
        });
        return nights::contains;
    }

    /** Punches of three days or a little more, in no order. */
    List<CountedPunch> punches() {
        var punches = new ArrayList<CountedPunch>();
        for (int offset = -1; offset <= 1; offset++) {
            switch (random.nextInt(5)) {
                case 0 -> addShift(punches, offset, 420, 300, 660);
                case 1, 2 -> addShift(punches, offset, 1180, 270, 610);
                case 3 -> punches.addAll(noise(random.nextInt(5)));
                default -> {}
            }
        }
        Collections.shuffle(punches, random);
        return punches;
    }

    List<CountedPunch> noise(int count) {
        var punches = new ArrayList<CountedPunch>();
        for (int i = 0; i < count; i++) {
            var minute = oneIn(4) ? EDGES[random.nextInt(EDGES.length)] : random.nextInt(1440);
            punches.add(punch(random.nextInt(3) - 1, minute, any(Direction.values())));
        }
        return punches;
    }

    /** IN, perhaps a meal, OUT: a little early or late. */
    private void addShift(List<CountedPunch> punches, int offset, int begin, int mealAfter, int length) {
        add(punches, offset, around(begin, 60), Direction.IN);
        if (random.nextBoolean()) {
            var meal = around(begin + mealAfter, 60);
            add(punches, offset, meal, Direction.OUT);
            add(punches, offset, meal + around(45, 50), Direction.IN);
        }
        add(punches, offset, around(begin + length, 90), Direction.OUT);
    }

    /** Sometimes missing, turned round or doubled. */
    private void add(List<CountedPunch> punches, int offset, int minute, Direction direction) {
        if (oneIn(8)) {
            return;
        }
        punches.add(punch(offset, minute, oneIn(15) ? any(Direction.values()) : direction));
        if (oneIn(12)) {
            punches.add(punch(offset, minute + random.nextInt(4), direction));
        }
    }

    private CountedPunch punch(int offset, int minute, Direction direction) {
        var at = SiteTime.instant(Times.D.plusDays(offset).atStartOfDay().plusMinutes(minute));
        return new CountedPunch(at, direction, oneIn(5) ? PunchSource.BACKFILL : PunchSource.DEVICE);
    }

    private int around(int minute, int spread) {
        return minute + random.nextInt(2 * spread + 1) - spread;
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
