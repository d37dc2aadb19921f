package dev.rollcall.domain.provenance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.provenance.ChainReport.Fault;
import dev.rollcall.domain.provenance.ChainReport.What;
import dev.rollcall.domain.provenance.KeptDeviceHeads.KeptDeviceHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether what a device sent is still stored as it came. Whoever could rewrite rows, links and head at once could
 * shorten the chain at its end unseen; against that stand the heads that are noted daily, here and in the object store.
 */
@Service
public class DeviceVerification {
    private static final int PAGE = 500;
    private static final int MOST_FAULTS = 200;

    private final DeviceChains chains;
    private final KeptDeviceHeads noted;
    private final TransactionTemplate transaction;

    DeviceVerification(DeviceChains chains, KeptDeviceHeads noted, TransactionTemplate transaction) {
        this.chains = chains;
        this.noted = noted;
        this.transaction = transaction;
    }

    /** Empty when there is no such device, or it is not the caller's to ask; the two look alike. */
    @Transactional(propagation = Propagation.NEVER) // the object store is asked before the rows are
    public Optional<ChainReport> verify(Caller caller, String sn) {
        if (!caller.is(Role.PLATFORM_OPS) && !caller.is(Role.AUDITOR)) {
            return Optional.empty();
        }
        return chains.head(sn).map(found -> {
            var heads = noted.of(found.deviceId());
            // Head and links of one moment; those noted are older.
            return Objects.requireNonNull(
                    transaction.execute(status -> new Walk(chains.head(sn).orElseThrow(), sn, heads).report()));
        });
    }

    private final class Walk {
        private final DeviceChains.Kept kept;
        private final String sn;
        private final List<Fault> faults = new ArrayList<>();
        private ChainHead head = ChainHead.NONE;
        private final Map<Long, List<KeptDeviceHead>> notedByNo;
        private long links;

        private Walk(DeviceChains.Kept kept, String sn, List<KeptDeviceHead> noted) {
            this.kept = kept;
            this.sn = sn;
            this.notedByNo = noted.stream()
                    .collect(Collectors.groupingBy(each -> each.head().no(), TreeMap::new, Collectors.toList()));
        }

        private ChainReport report() {
            for (var page = next(); !page.isEmpty() && faults.size() < MOST_FAULTS; page = next()) {
                page.forEach(this::look);
            }
            if (faults.size() < MOST_FAULTS && !head.equals(kept.head())) {
                faults.add(new Fault(What.END_CUT, kept.head().no(), ""));
            }
            // What no link was met for is gone: cut off, or its number is missing.
            notedByNo.values().forEach(each -> each.forEach(this::gone));
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
            for (var each : Objects.requireNonNullElse(notedByNo.remove(link.no()), List.<KeptDeviceHead>of())) {
                if (!each.head().hash().equals(link.hash())) {
                    gone(each);
                }
            }
            // Each link is judged by what is written before it, so that one fault is named once.
            head = new ChainHead(link.no(), link.hash());
        }

        private void gone(KeptDeviceHead head) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(What.NOTED_HEAD_GONE, head.head().no(), head.day() + " " + head.place()));
            }
        }

        private String record(ChainEvent event) {
            return event.seq() == null
                    ? event.kind().name()
                    : "epoch %d boot %s seq %d".formatted(event.epoch(), event.boot(), event.seq());
        }
    }
}
