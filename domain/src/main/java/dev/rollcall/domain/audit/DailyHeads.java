package dev.rollcall.domain.audit;

import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the heads of all chains once a day, outside the rows they prove: cutting the newest records off a chain cannot
 * be seen in the chain itself. A head says where the chain stood when it was kept, shortly after the day was over.
 */
@Service
public class DailyHeads {
    private final AuditChains chains;
    private final KeptHeads kept;
    private final Clock clock;

    DailyHeads(AuditChains chains, KeptHeads kept, Clock clock) {
        this.chains = chains;
        this.kept = kept;
        this.clock = clock;
    }

    /** Keeps the heads of yesterday unless somebody has. @return whether it was done here */
    @Transactional(propagation = Propagation.NEVER)
    public boolean keepDue() {
        var now = clock.instant();
        var day = SiteTime.dayOf(now).minusDays(1);
        if (kept.isKept(day)) {
            return false;
        }
        var heads = chains.chains().stream()
                .map(chains::head)
                .filter(head -> head.seq() > 0)
                .toList();
        return kept.keep(day, heads, now);
    }

    /** What every page may show: it commits to all chains and tells nothing of them. */
    public Optional<KeptDay> latest() {
        return kept.latest();
    }
}
