package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A back-fill filed and approved by three people through our services, over three user tasks in a row on a bare engine
 * with the same history on the same database. Both take turns, so that both see the same machine. Evidence is uploaded
 * before; finding the task is part of both.
 */
@ServiceTest
class BackfillBench {
    private static final int WORKERS = 14;
    private static final int DAYS = 25;
    private static final int WARM_UP = 100;
    private static final int TURN = 25;

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private DataSource database;

    private final Deque<FileBackfill> forms = new ArrayDeque<>();

    @Test
    void time_of_a_backfill_over_that_of_the_bare_engine() {
        var who = Approvers.of(sites);
        fill(who);
        try (var bare = new BareEngine(database)) {
            ours(who, WARM_UP);
            bare(bare, WARM_UP);
            long ours = 0;
            long theirs = 0;
            var rounds = 0;
            while (forms.size() >= TURN) {
                ours += ours(who, TURN);
                theirs += bare(bare, TURN);
                rounds += TURN;
            }
            System.out.printf("ours %.1f ms, bare %.1f ms%n", ours / 1e6 / rounds, theirs / 1e6 / rounds);
            Figure.print("backfill-ratio", (double) ours / theirs, "times the bare engine", "<= 3");
        }
    }

    private void fill(Approvers who) {
        var workers = new ArrayList<Person>();
        for (var w = 0; w < WORKERS; w++) {
            workers.add(who.worker());
        }
        for (var d = 1; d <= DAYS; d++) {
            for (var worker : workers) {
                var evidence = desk.evidence(who.contractor(), who.site());
                forms.add(Desk.form(who.site(), worker, StoppedClock.TODAY.minusDays(d), evidence));
            }
        }
    }

    private long ours(Approvers who, int times) {
        var begin = System.nanoTime();
        for (var i = 0; i < times; i++) {
            var receipt = desk.send(who.contractor(), forms.remove()).result().orElseThrow();
            desk.approve(who.officer().caller(), receipt.requestId());
            desk.approve(who.manager().caller(), receipt.requestId());
            var last = desk.approve(who.supervisor().caller(), receipt.requestId());
            assertThat(last.result().orElseThrow().finished()).isTrue();
        }
        return System.nanoTime() - begin;
    }

    private static long bare(BareEngine engine, int times) {
        var begin = System.nanoTime();
        for (var i = 0; i < times; i++) {
            engine.run(Integer.toString(i));
        }
        return System.nanoTime() - begin;
    }
}
