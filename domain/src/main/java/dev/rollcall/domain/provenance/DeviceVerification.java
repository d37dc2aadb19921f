package dev.rollcall.domain.provenance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.provenance.ChainReport.Fault;
import dev.rollcall.domain.provenance.ChainReport.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether what a device sent is still stored as it came. Whoever could rewrite rows, links and head at once could
 * shorten the chain at its end unseen; against that helps only a head that was noted elsewhere.
 */
@Service
public class DeviceVerification {
    private static final int PAGE = 500;
    private static final int MOST_FAULTS = 200;

    private final DeviceChains chains;

    DeviceVerification(DeviceChains chains) {
        this.chains = chains;
    }

    /** Empty when there is no such device, or it is not the caller's to ask; the two look alike. */
    @Transactional(readOnly = true)
    public Optional<ChainReport> verify(Caller caller, String sn) {
        if (!caller.is(Role.PLATFORM_OPS) && !caller.is(Role.AUDITOR)) {
            return Optional.empty();
        }
        return chains.head(sn).map(kept -> new Walk(kept, sn).report());
    }

    private final class Walk {
        private final DeviceChains.Kept kept;
        private final String sn;
        private final List<Fault> faults = new ArrayList<>();
        private ChainHead head = ChainHead.NONE;
        private long links;

        private Walk(DeviceChains.Kept kept, String sn) {
            this.kept = kept;
            this.sn = sn;
        }

        private ChainReport report() {
            for (var page = next(); !page.isEmpty() && faults.size() < MOST_FAULTS; page = next()) {
                page.forEach(this::look);
            }
            if (faults.size() < MOST_FAULTS && !head.equals(kept.head())) {
                faults.add(new Fault(What.END_CUT, kept.head().no(), ""));
            }
            chains.unlinked(kept.deviceId(), MOST_FAULTS)
                    .forEach(record -> faults.add(new Fault(What.ROW_UNLINKED, 0, record)));
            return new ChainReport(sn, links, faults);
        }

        private List<DeviceChains.Link> next() {
            return chains.links(kept.deviceId(), head.no(), PAGE);
        }

        private void look(DeviceChains.Link link) {
            links++;
            var record = record(link.event());
            if (link.no() != head.no() + 1) {
                faults.add(new Fault(What.LINKS_MISSING, head.no() + 1, ""));
            } else if (!link.event().after(head, kept.deviceId()).hash().equals(link.hash())) {
                faults.add(new Fault(What.LINK_BROKEN, link.no(), record));
            }
            if (link.rowHashNow() == null) {
                faults.add(new Fault(What.ROW_MISSING, link.no(), record));
            } else if (!Objects.equals(link.rowHashNow(), link.event().rowHash())) {
                faults.add(new Fault(What.ROW_CHANGED, link.no(), record));
            }
            // Each link is judged by what is written before it, so that one fault is named once.
            head = new ChainHead(link.no(), link.hash());
        }

        private String record(ChainEvent event) {
            return event.seq() == null
                    ? event.kind().name()
                    : "epoch %d boot %s seq %d".formatted(event.epoch(), event.boot(), event.seq());
        }
    }
}
