package dev.rollcall.domain.approval;

import dev.rollcall.domain.approval.EvidenceFlag.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the evidence of requests comes to, and that one could not be approved as things stand, whatever its kind. */
@Component
class RequestFlags {
    /** The rule of the flag that is not the evidence's. */
    static final String BARRED = "BARRED";

    private final ObjectProvider<RequestEvidence> evidence;
    private final RequestDesk desk;

    RequestFlags(ObjectProvider<RequestEvidence> evidence, RequestDesk desk) {
        this.evidence = evidence;
        this.desk = desk;
    }

    /** By request; one without grade and flags may be missing. */
    @Transactional(readOnly = true)
    Map<UUID, TaskEvidence> of(RequestKind kind, Collection<UUID> requestIds) {
        var all = new HashMap<UUID, TaskEvidence>();
        evidence.stream().filter(each -> each.kind() == kind).forEach(each -> all.putAll(each.summaries(requestIds)));
        var effects = desk.effects(kind);
        requestIds.stream()
                .filter(id -> effects.barsApproval(id).isPresent())
                .forEach(id ->
                        all.put(id, barred(all.getOrDefault(id, new TaskEvidence(null, List.of(), List.of(), "")))));
        return all;
    }

    private static TaskEvidence barred(TaskEvidence weighed) {
        var flags = new ArrayList<EvidenceFlag>();
        flags.add(new EvidenceFlag(BARRED, Severity.RED, List.of()));
        flags.addAll(weighed.flags());
        return new TaskEvidence(weighed.grade(), weighed.supports(), flags, weighed.imprint());
    }
}
