package dev.rollcall.app.demo;

import dev.rollcall.domain.people.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Deals ages, sexes, contracts and gaps out to the places of a site's teams; the seed decides who gets which. */
final class Casting {
    // The first person of the demo has a number that help texts and tests may quote.
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1985, 3, 12);
    private static final int YOUNGEST = 19;
    private static final int MEN_UNTIL = 58;
    private static final int WOMEN_UNTIL = 48;

    private final SitePlan plan;
    private final LocalDate today;
    private final Random random;
    private final List<Crew> crewOf = new ArrayList<>();

    private Casting(SitePlan plan, LocalDate today, Random random) {
        this.plan = plan;
        this.today = today;
        this.random = random;
        plan.crews().forEach(crew -> crew.trades().forEach(trade -> crewOf.add(crew)));
    }

    static List<WorkerPlan> workers(SitePlan plan, int firstNumber, LocalDate today, Random random) {
        return new Casting(plan, today, random).deal(firstNumber);
    }

    private List<WorkerPlan> deal(int firstNumber) {
        var terms = terms();
        var ages = aged();
        var women = women(ages);
        var complete = whole(terms);
        var noCard = Set.copyOf(complete.subList(0, plan.withoutCard()));
        var noTrade = Set.copyOf(complete.subList(plan.withoutCard(), plan.withoutCard() + plan.withoutTrade()));
        var trades =
                plan.crews().stream().flatMap(crew -> crew.trades().stream()).toList();
        var workers = new ArrayList<WorkerPlan>();
        for (int place = 0; place < crewOf.size(); place++) {
            int number = firstNumber + place;
            var sex = women.contains(place) ? Sex.FEMALE : Sex.MALE;
            workers.add(new WorkerPlan(
                    number,
                    sex,
                    number == 1 ? FIRST_BIRTH : birth(ages.get(place), sex),
                    crewOf.get(place),
                    noTrade.contains(place) ? null : trades.get(place),
                    terms.get(place),
                    !noCard.contains(place)));
        }
        return workers;
    }

    private List<Terms> terms() {
        var deck = new ArrayList<>(plan.days());
        long dayWorkers = crewOf.stream().filter(crew -> !crew.night()).count();
        while (deck.size() < dayWorkers) {
            deck.add(Terms.signed());
        }
        Collections.shuffle(deck, random);
        var dealt = deck.iterator();
        return crewOf.stream()
                .map(crew -> crew.night() ? Terms.signed() : dealt.next())
                .toList();
    }

    /** Places of workers over the age limit; the first place is taken. */
    private Map<Integer, Integer> aged() {
        var places = shuffledPlaces();
        var ages = new HashMap<Integer, Integer>();
        for (int i = 0; i < plan.aged().size(); i++) {
            ages.put(places.get(i), plan.aged().get(i));
        }
        return ages;
    }

    private Set<Integer> women(Map<Integer, Integer> ages) {
        var women = ages.entrySet().stream()
                .filter(aged -> aged.getValue() < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        for (int place : shuffledPlaces()) {
            if (women.size() < plan.women() && !ages.containsKey(place)) {
                women.add(place);
            }
        }
        return women;
    }

    private List<Integer> shuffledPlaces() {
        var places = IntStream.range(1, crewOf.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(places, random);
        return places;
    }

    /** Day workers whose contract is in order, so that an incomplete profile is the only thing wrong with them. */
    private List<Integer> whole(List<Terms> terms) {
        return shuffledPlaces().stream()
                .filter(place -> !crewOf.get(place).night() && terms.get(place).lasting())
                .toList();
    }

    private LocalDate birth(@Nullable Integer aged, Sex sex) {
        int age = aged != null
                ? Math.abs(aged)
                : YOUNGEST + random.nextInt((sex == Sex.MALE ? MEN_UNTIL : WOMEN_UNTIL) - YOUNGEST + 1);
        return today.minusYears(age).minusDays(1L + random.nextInt(360));
    }
}
