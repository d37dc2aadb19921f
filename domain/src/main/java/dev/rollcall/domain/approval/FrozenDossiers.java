package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.ChainHash;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What approvers saw at each decision of a request, for who may read the request. */
@Service
@Transactional(readOnly = true)
public class FrozenDossiers {
    private final FrozenEvidence frozen;
    private final HistoryService history;

    FrozenDossiers(FrozenEvidence frozen, HistoryService history) {
        this.frozen = frozen;
        this.history = history;
    }

    /** In the order of the decisions; none when the request is unknown or out of reach, or of a kind without evidence. */
    public List<FrozenDossier> of(Caller caller, RequestKind kind, UUID requestId) {
        return history.mayRead(caller, kind, requestId)
                ? frozen.ofRequest(requestId).stream()
                        .map(FrozenDossiers::dossier)
                        .toList()
                : List.of();
    }

    private static FrozenDossier dossier(FrozenEvidence.Row row) {
        return new FrozenDossier(
                row.taskId(),
                row.hash().hex(),
                ChainHash.ofContent(row.body()).equals(row.hash()),
                row.facts(),
                row.at());
    }
}
