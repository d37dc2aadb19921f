package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Decisions through our services – avoidance, route, decision, audit chain, notices, inbox – over user tasks completed on a
 * bare engine with full history on the same database. Both take turns; what is decided was filed and started before.
 */
@ServiceTest
class DecisionsBench {
    private static final int WORKERS = 12;
    private static final int DAYS = 25;
    private static final int WARM_UP = 60;
    private static final int TURN = 20;

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private DataSource database;

    @Test
    void decisions_per_second_over_those_of_the_bare_engine() {
        var people = Approvers.of(sites);
        var requests = filed(people);
        var deciders = List.of(
                people.officer().caller(),
                people.manager().caller(),
                people.supervisor().caller());
        try (var bare = new BareEngine(database)) {
            var instances = new ArrayList<String>();
            requests.forEach(each -> instances.add(bare.start(each.toString())));
            long ours = 0;
            long theirs = 0;
            var decisions = 0;
            for (var begin = 0; begin + TURN <= requests.size(); begin += TURN) {
                var mine = decide(deciders, requests.subList(begin, begin + TURN));
                var others = complete(bare, instances.subList(begin, begin + TURN));
                if (begin >= WARM_UP) {
                    ours += mine;
                    theirs += others;
                    decisions += TURN * deciders.size();
                }
            }
            System.out.printf(
                    "ours %.1f a second, bare %.1f a second%n", decisions / (ours / 1e9), decisions / (theirs / 1e9));
            Figure.print("decisions-ratio", (double) theirs / ours, "of the bare engine", ">= 0.5");
        }
    }

    private List<UUID> filed(Approvers people) {
        var requests = new ArrayList<UUID>();
        for (var w = 0; w < WORKERS; w++) {
            var worker = people.worker();
            for (var d = 1; d <= DAYS; d++) {
                requests.add(desk.file(people.contractor(), people.site(), worker, StoppedClock.TODAY.minusDays(d)));
            }
        }
        return requests;
    }

    private long decide(List<Caller> deciders, List<UUID> requests) {
        var begin = System.nanoTime();
        for (var request : requests) {
            for (var decider : deciders) {
                assertThat(desk.approve(decider, request).isDone()).isTrue();
            }
        }
        return System.nanoTime() - begin;
    }

    private static long complete(BareEngine bare, List<String> instances) {
        var begin = System.nanoTime();
        instances.forEach(bare::complete);
        return System.nanoTime() - begin;
    }
}
