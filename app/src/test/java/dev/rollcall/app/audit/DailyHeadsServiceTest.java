package dev.rollcall.app.audit;

import static dev.rollcall.fixture.StoppedClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.audit.AuditChains;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.DailyHeads;
import dev.rollcall.domain.audit.KeptHead;
import dev.rollcall.domain.audit.KeptHeads;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentStore;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Together;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a day the heads of all chains are kept where cutting a chain does not reach. */
@ServiceTest
class DailyHeadsServiceTest {
    @Autowired
    private DailyHeads heads;

    @Autowired
    private KeptHeads kept;

    @Autowired
    private AuditChains chains;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private DocumentStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProductClock clock;

    private final long project = ThreadLocalRandom.current().nextLong(1L << 30, 1L << 50);

    // Days of other tests' heads are before it.
    private LocalDate day() {
        return SiteTime.dayOf(NOW).plusYears(100).plusDays(project % 10_000);
    }

    @Test
    void after_midnight_in_shanghai_one_of_two_processes_keeps_the_heads_in_table_and_object_store() throws Exception {
        transaction.executeWithoutResult(
                status -> audit.done(new AuditTrail.Entry(null, "SOMETHING", "request", "r", project, Map.of())));
        clock.stopAt(SiteTime.startOf(day().plusDays(1)).plusMillis(1));

        assertThat(Together.run(heads::keepDue, heads::keepDue)).containsExactlyInAnyOrder(true, false);

        assertThat(kept.all())
                .filteredOn(each -> each.head().chain() == project)
                .containsExactlyInAnyOrder(
                        new KeptHead(KeptHead.Place.TABLE, day(), chains.head(project)),
                        new KeptHead(KeptHead.Place.OBJECT_STORE, day(), chains.head(project)));
        var latest = heads.latest().orElseThrow();
        assertThat(latest.day()).isEqualTo(day());
        assertThat(latest.lockedUntil())
                .as("the store that comes along cannot lock")
                .isNull();
        try (var object = store.open(DocumentKey.ofAuditDay(day()))) {
            assertThat(ChainHash.ofContent(object.readAllBytes())).isEqualTo(latest.digest());
        }
    }

    @Test
    void until_midnight_in_shanghai_the_day_is_not_over() {
        clock.stopAt(SiteTime.startOf(day().plusDays(2)).minusMillis(1));
        heads.keepDue();

        assertThat(kept.isKept(day().plusDays(1))).isFalse();
        assertThat(kept.isKept(day())).isTrue();
        assertThat(heads.keepDue()).as("once").isFalse();
    }
}
