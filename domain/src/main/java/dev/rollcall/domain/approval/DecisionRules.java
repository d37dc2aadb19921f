package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges a decision before anything is written (1.5, 1.6, C33). */
final class DecisionRules {
    static final int OPINION_MOST = 2_000;
    static final int REJECTION_LEAST = 5;

    private DecisionRules() {}

    static Optional<Refusal> judge(
            DecideTask command,
            Caller caller,
            Standing standing,
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
        if (standing.roles().stream().noneMatch(task.node().roles()::contains)) {
            return refuse("NOT_YOUR_TASK");
        }
        if (task.assigneePersonId() != null && !Objects.equals(task.assigneePersonId(), personId)) {
            return refuse("CLAIMED_BY_OTHER");
        }
        if (request.version() != command.versionSeen()) {
            return refuse("PAGE_STALE");
        }
        if (command.opinion().length() > OPINION_MOST) {
            return refuse("OPINION_TOO_LONG", OPINION_MOST);
        }
        if (command.verdict() == Verdict.REJECT && command.opinion().length() < REJECTION_LEAST) {
            return refuse("REJECTION_NEEDS_WORDS", REJECTION_LEAST);
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refuse(String code, Object... facts) {
        return Optional.of(Refusal.of(code, facts));
    }
}
