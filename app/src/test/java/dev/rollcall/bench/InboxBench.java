package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The inbox of somebody whose post on 200 projects has 50,000 open tasks, every one filed through the services; half of
 * them are overdue.
 */
@ServiceTest
class InboxBench {
    private static final int TASKS = Integer.getInteger("rollcall.bench.tasks", 50_000);
    private static final int GROUPS = 200;
    private static final int DAYS = 25;
    private static final int THREADS = 4;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 200;

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private InboxService inbox;

    @Autowired
    private ProductClock clock;

    private final List<Site> projects = new ArrayList<>();

    @Test
    void page_and_count() throws Exception {
        var officer = sites.person();
        for (var g = 0; g < GROUPS; g++) {
            var site = sites.open();
            site.takes(officer, site.contractor(), Post.LABOUR_OFFICER);
            projects.add(site);
        }
        var reader = sites.accountOf(officer);
        fill(TASKS / 2);
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofDays(4)));
        fill(TASKS - TASKS / 2);
        assertThat(inbox.counts(reader).open()).isEqualTo(TASKS);
        assertThat(inbox.counts(reader).overdue()).isEqualTo(TASKS / 2);

        var all = measured(() -> inbox.page(reader, query(null, false)));
        var page = measured(() -> inbox.page(reader, query(next().id(), true)));
        var count = measured(() -> inbox.counts(reader));
        System.out.printf(
                "the page over all projects: p50 %.0f, p95 %.0f ms%n",
                Figure.percentile(all, 50), Figure.percentile(all, 95));
        Figure.print("inbox-page", Figure.percentile(page, 95), "ms", "<= 200");
        Figure.print("inbox-count", Figure.percentile(count, 95), "ms", "<= 100");
    }

    private int turn;

    private Site next() {
        return projects.get(turn++ % GROUPS);
    }

    private static InboxQuery query(Long project, boolean overdue) {
        return new InboxQuery(
                project,
                RequestKind.ATTENDANCE_BACKFILL,
                overdue,
                "",
                InboxQuery.Sort.DUE_FIRST,
                new PageRequest(0, 20));
    }

    private static double[] measured(Supplier<?> call) {
        var millis = new double[ROUNDS];
        for (var i = -WARM_UP; i < ROUNDS; i++) {
            var begin = System.nanoTime();
            assertThat(call.get()).isNotNull();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return millis;
    }

    /** So many requests, spread evenly; each thread fills projects of its own. */
    private void fill(int tasks) throws Exception {
        var each = tasks / GROUPS;
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var works = projects.stream()
                    .<Callable<Integer>>map(site -> () -> fill(site, each))
                    .toList();
            for (var done : threads.invokeAll(works)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private int fill(Site site, int tasks) {
        var contractor = sites.accountOfUnit(site.contractor());
        var team = site.team(site.contractor());
        var workers = IntStream.range(0, (tasks + DAYS - 1) / DAYS)
                .mapToObj(i -> site.worker(team))
                .toList();
        for (var i = 0; i < tasks; i++) {
            file(contractor, site, workers.get(i / DAYS), i % DAYS);
        }
        return tasks;
    }

    private void file(Caller contractor, Site site, Person worker, int day) {
        desk.file(contractor, site, worker, StoppedClock.TODAY.minusDays(day + 1L));
    }
}
