package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.RequestEvidence;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.ShownEvidence;
import dev.rollcall.domain.approval.TaskEvidence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The evidence of back-fills in the words of approvals. */
@Component
class BackfillRequestEvidence implements RequestEvidence {
    private final BackfillWeighing weighing;
    private final WorkerCards cards;

    BackfillRequestEvidence(BackfillWeighing weighing, WorkerCards cards) {
        this.weighing = weighing;
        this.cards = cards;
    }

    @Override
    public RequestKind kind() {
        return RequestKind.ATTENDANCE_BACKFILL;
    }

    @Override
    public Map<UUID, TaskEvidence> summaries(Collection<UUID> requestIds) {
        var summaries = new HashMap<UUID, TaskEvidence>();
        weighing.of(requestIds).forEach((id, weighed) -> summaries.put(id, weighed.summary()));
        return summaries;
    }

    @Override
    public Optional<ShownEvidence> shown(UUID requestId) {
        return Optional.ofNullable(weighing.of(List.of(requestId)).get(requestId))
                .map(this::shown);
    }

    private ShownEvidence shown(BackfillWeighing.Weighed weighed) {
        var source = weighed.source();
        var worker = cards.card(source.projectId(), source.personId()).orElseThrow();
        return new ShownEvidence(weighed.summary(), BackfillEvidenceBody.of(weighed, worker, weighing.policyVersion()));
    }
}
