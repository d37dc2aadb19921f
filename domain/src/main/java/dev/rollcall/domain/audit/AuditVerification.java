package dev.rollcall.domain.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Verifies chains against their own hashes and against the heads that were kept. Reads; changes nothing. */
@Component
public class AuditVerification {
    private static final int PAGE = 5_000;

    private final AuditChains chains;
    private final KeptHeads kept;

    AuditVerification(AuditChains chains, KeptHeads kept) {
        this.chains = chains;
        this.kept = kept;
    }

    /** @param each takes the report of every chain as soon as it is done */
    public void all(Consumer<ChainReport> each) {
        var witnesses = witnesses();
        chains.chains().forEach(chain -> each.accept(verify(chain, witnesses.getOrDefault(chain, List.of()))));
    }

    public ChainReport one(long chain) {
        return verify(chain, witnesses().getOrDefault(chain, List.of()));
    }

    private Map<Long, List<KeptHead>> witnesses() {
        return kept.all().stream()
                .collect(Collectors.groupingBy(each -> each.head().chain()));
    }

    private ChainReport verify(long chain, List<KeptHead> witnesses) {
        var walk = new ChainWalk(chains.head(chain), witnesses);
        var last = 0L;
        for (var page = chains.after(chain, last, PAGE); !page.isEmpty(); page = chains.after(chain, last, PAGE)) {
            for (var stored : page) {
                if (!walk.pass(stored)) {
                    return walk.end();
                }
            }
            last = page.get(page.size() - 1).record().seq();
        }
        return walk.end();
    }
}
