package dev.rollcall.app.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.provenance.ChainEvent;
import dev.rollcall.domain.provenance.ChainHead;
import dev.rollcall.domain.provenance.DeviceChains;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Report;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the chain adds to storing a batch; run by name, its figure is printed. */
@ServiceTest
class ChainCostBench {
    private static final int BATCHES = 60;
    private static final int SIZE = 50;

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private DeviceChains chains;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_batch_of_fifty_with_and_beside_its_chain() {
        var site = sites.open();
        var device = site.device();
        var other = site.device();
        var worker = site.worker(site.team(site.contractor()));
        var at = SiteTime.local(StoppedClock.NOW).minusDays(5);
        var events = new ArrayList<ChainEvent>();
        IntStream.range(0, SIZE)
                .forEach(i -> events.add(new ChainEvent(
                        ChainEvent.Kind.PUNCH,
                        0,
                        "boot-1",
                        (long) i,
                        "a".repeat(64),
                        "b".repeat(64),
                        StoppedClock.NOW)));
        long whole = 0;
        long chain = 0;
        var head = ChainHead.NONE;
        for (var b = 0; b < BATCHES; b++) {
            var reports = new Report[SIZE];
            for (var i = 0; i < SIZE; i++) {
                reports[i] = device.in(worker, at.plusSeconds((long) b * SIZE + i));
            }
            var t0 = System.nanoTime();
            attendance.arrive(device, reports);
            var t1 = System.nanoTime();
            var before = head;
            head = transaction.execute(status -> {
                var start = System.nanoTime();
                var after = chains.append(other.id(), before, events);
                status.setRollbackOnly();
                took = System.nanoTime() - start;
                return before.no() < 0 ? after : before;
            });
            if (b >= BATCHES / 3) {
                whole += t1 - t0;
                chain += took;
            }
        }
        System.out.printf("CHAIN COST batch %.2f ms, chain part %.2f ms%n", whole / 1e6 / 40, chain / 1e6 / 40);
        assertThat(chain).isLessThan(whole);
    }

    private long took;
}
