package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.CanonicalJson;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.shared.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The evidence of a decision: judged before the first write, then kept under its hash in the same transaction. */
@Component
class DecisionEvidence {
    static final int ANSWER_LEAST = 5;
    static final int ANSWER_MOST = 2_000;

    private final ObjectProvider<RequestEvidence> kinds;
    private final FrozenEvidence frozen;
    private final Candidates candidates;

    // Evidence comes late: what gathers it may lead back here through services of its own.
    DecisionEvidence(ObjectProvider<RequestEvidence> kinds, FrozenEvidence frozen, Candidates candidates) {
        this.kinds = kinds;
        this.frozen = frozen;
        this.candidates = candidates;
    }

    /** As it stands now, with who may decide at that node; empty for kinds without. */
    Optional<ShownEvidence> of(ApprovalRequest request, ApprovalNode node) {
        return kinds.stream()
                .filter(each -> each.kind() == request.kind())
                .findFirst()
                .flatMap(each -> each.shown(request.id()))
                .map(shown -> withCandidates(shown, request, node));
    }

    private ShownEvidence withCandidates(ShownEvidence shown, ApprovalRequest request, ApprovalNode node) {
        var body = new LinkedHashMap<String, Object>(shown.body());
        body.put(
                "candidates",
                candidates.eligible(request, node).stream()
                        .map(DecisionEvidence::candidate)
                        .toList());
        body.put("node", node.name());
        body.put("requestVersion", request.version());
        return new ShownEvidence(shown.summary(), body);
    }

    /** Who decides has seen what stands, and has answered what is red before approving. */
    Optional<Refusal> judge(DecideTask command, Optional<ShownEvidence> shown) {
        return shown.map(ShownEvidence::summary).flatMap(now -> judge(command, now));
    }

    private static Optional<Refusal> judge(DecideTask command, TaskEvidence now) {
        var seen = command.evidence();
        if (seen.imprint() != null && !seen.imprint().equals(now.imprint())) {
            return Optional.of(Refusal.of("EVIDENCE_CHANGED"));
        }
        if (seen.answer().length() > ANSWER_MOST) {
            return Optional.of(Refusal.of("ANSWER_TOO_LONG", ANSWER_MOST));
        }
        var red = now.flags().stream().filter(EvidenceFlag::red).toList();
        return command.verdict() == Verdict.APPROVE
                        && !red.isEmpty()
                        && seen.answer().length() < ANSWER_LEAST
                ? Optional.of(Refusal.of("RED_FLAG_UNANSWERED", rules(red), ANSWER_LEAST))
                : Optional.empty();
    }

    private static String rules(List<EvidenceFlag> flags) {
        return String.join("、", flags.stream().map(EvidenceFlag::rule).toList());
    }

    /** Null where nothing red was to be answered, whatever was written. */
    static @Nullable String answer(DecideTask command, Optional<ShownEvidence> shown) {
        return shown.filter(each -> each.summary().red()).isPresent()
                        && !command.evidence().answer().isEmpty()
                ? command.evidence().answer()
                : null;
    }

    /**
     * Keeps it with the decision.
     *
     * @return what the audit record says of it: hash, and grade where there is one
     */
    Map<String, String> freeze(Decision decision, ShownEvidence shown) {
        var kept = new LinkedHashMap<String, Object>(shown.body());
        // Random, so that the hash tells nothing any more once the row is erased.
        kept.put("salt", decision.token().toString());
        kept.put("task", decision.taskId());
        var body = CanonicalJson.of(kept);
        var hash = ChainHash.ofContent(body);
        frozen.add(decision.taskId(), decision.requestId(), hash, body, decision.decidedAt());
        var said = new HashMap<>(Map.of("evidence", hash.hex()));
        var grade = shown.summary().grade();
        if (grade != null) {
            said.put("grade", grade.name());
        }
        return said;
    }

    private static Map<String, Object> candidate(PostHolders.Holder holder) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("person", holder.personId());
        facts.put("name", holder.name());
        facts.put("post", holder.post());
        facts.put("unit", holder.unitName());
        if (holder.inPlaceOf() != null) {
            facts.put("for", holder.inPlaceOf());
        }
        return facts;
    }
}
