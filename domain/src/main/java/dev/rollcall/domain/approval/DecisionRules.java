package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** Judges a decision before anything is written (1.5, 1.6, C33). */
final class DecisionRules {
    static final int OPINION_MOST = 2_000;
    static final int REJECTION_LEAST = 5;

    private DecisionRules() {}

    static Optional<Refusal> judge(
            DecideTask command,
            Caller caller,
            Seats.Seat seat,
            InboxTask task,
            ApprovalRequest request,
            List<Decision> before) {
        var personId = caller.personId();
        if (personId == null) {
            return refuse("NO_NATURAL_PERSON");
        }
        if (personId.equals(request.initiatorPersonId()) || caller.accountId() == request.initiatorAccountId()) {
            return refuse("OWN_REQUEST");
        }
        if (personId.equals(request.subjectPersonId())) {
            return refuse("CONCERNS_YOURSELF");
        }
        if (before.stream().anyMatch(each -> each.personId() == personId)) {
            return refuse("DECIDED_BEFORE");
        }
        if (!seat.own() && seat.duties().isEmpty()) {
            return refuse("NOT_YOUR_TASK");
        }
        if (!seat.own() && seat.free(request, before).isEmpty()) {
            return refuse("HOLDER_BARRED", seat.duties().get(0).holderName());
        }
        var assignee = task.assigneePersonId();
        if (assignee != null && !assignee.equals(personId) && !seat.actsFor(assignee)) {
            return refuse("CLAIMED_BY_OTHER");
        }
        if (request.version() != command.versionSeen()) {
            return refuse("PAGE_STALE");
        }
        return words(command.verdict(), command.opinion());
    }

    static Optional<Refusal> words(Verdict verdict, String opinion) {
        if (opinion.length() > OPINION_MOST) {
            return refuse("OPINION_TOO_LONG", OPINION_MOST);
        }
        if (verdict == Verdict.APPROVE || opinion.length() >= REJECTION_LEAST) {
            return Optional.empty();
        }
        return verdict == Verdict.RETURN
                ? refuse("RETURN_NEEDS_WORDS", REJECTION_LEAST)
                : refuse("REJECTION_NEEDS_WORDS", REJECTION_LEAST);
    }

    private static Optional<Refusal> refuse(String code, Object... facts) {
        return Optional.of(Refusal.of(code, facts));
    }
}
