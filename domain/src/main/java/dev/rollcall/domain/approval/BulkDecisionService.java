package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.BulkItem.Part;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 批量处理: up to a hundred tasks of one kind and node with one verdict. Each is decided by {@link ApprovalService} in a
 * transaction of its own, with its own audit record; what becomes of one says nothing about the next.
 */
@Service
public class BulkDecisionService {
    private final InboxReaders readers;
    private final BulkTasks tasks;
    private final BulkComposer composer;
    private final BulkSets sets;
    private final BulkRun run;
    private final Seats seats;
    private final AuditTrail audit;
    private final Clock clock;

    BulkDecisionService(
            InboxReaders readers,
            BulkTasks tasks,
            BulkComposer composer,
            BulkSets sets,
            BulkRun run,
            Seats seats,
            AuditTrail audit,
            Clock clock) {
        this.readers = readers;
        this.tasks = tasks;
        this.composer = composer;
        this.sets = sets;
        this.run = run;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /** What could be decided together, the fullest first; empty for accounts without a natural person. */
    @Transactional(readOnly = true)
    public List<BulkTasks.Group> groups(Caller caller, @Nullable Long projectId, boolean overdueOnly) {
        return caller.personId() == null ? List.of() : tasks.groups(readers.of(caller), projectId, overdueOnly);
    }

    /** Puts a set together and draws from it. @return its id */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<UUID> compose(Caller caller, BulkTasks.Choice choice) {
        return recorded("BULK_COMPOSE", caller, choice.node().name(), composer.compose(caller, choice));
    }

    /** The caller's own set, with what is within reach today; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<BulkSet> set(Caller caller, UUID id) {
        return sets.find(id, caller.accountId()).map(set -> withinReach(caller, set));
    }

    private BulkSet withinReach(Caller caller, BulkSet set) {
        var reach = new HashMap<Long, Boolean>();
        return set.with(set.items().stream()
                .filter(item -> reach.computeIfAbsent(
                        item.projectId(),
                        project -> seats.at(caller, project, set.node()).isPresent()))
                .toList());
    }

    /**
     * Says what is to become of the chosen tasks; {@link #proceed} then does it. Once for each set: the same again
     * changes nothing, another verdict is refused.
     *
     * @param chosen task ids; only those the set lets be decided together count
     */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<BulkSet> submit(Caller caller, UUID id, Verdict verdict, String opinion, Collection<String> chosen) {
        return recorded("BULK_SUBMIT", caller, id.toString(), submitted(caller, id, verdict, opinion.strip(), chosen));
    }

    private Outcome<BulkSet> submitted(
            Caller caller, UUID id, Verdict verdict, String opinion, Collection<String> chosen) {
        var found = set(caller, id);
        if (found.isEmpty()) {
            return Outcome.refused("BULK_NOT_FOUND");
        }
        var asked = new HashSet<>(chosen);
        var together = found.get().of(Part.TOGETHER).stream()
                .map(BulkItem::taskId)
                .filter(asked::contains)
                .collect(Collectors.toSet());
        // A return says to whom, which differs from request to request; it is decided singly.
        var refusal = (verdict == Verdict.RETURN
                        ? Optional.of(Refusal.of("RETURN_NOT_THERE"))
                        : Optional.<Refusal>empty())
                .or(() -> DecisionRules.words(verdict, opinion))
                .or(() -> together.isEmpty() ? Optional.of(Refusal.of("BULK_NONE_CHOSEN")) : Optional.empty());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var first = sets.submit(id, verdict, opinion, together, clock.instant());
        var now = set(caller, id).orElseThrow();
        return first || now.verdict() == verdict && now.opinion().equals(opinion)
                ? Outcome.done(now)
                : Outcome.refused("BULK_SUBMITTED");
    }

    /**
     * Decides the next ones of a submitted set.
     *
     * @param most so many at a time, so that whoever waits sees it advance
     * @return the set as it stands then; empty when there is none
     */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<BulkSet> proceed(Caller caller, UUID id, int most) {
        set(caller, id)
                .ifPresent(set -> set.ahead().stream().limit(most).forEach(item -> run.decide(caller, set, item)));
        return set(caller, id);
    }

    private <T> Outcome<T> recorded(String action, Caller caller, String objectId, Outcome<T> outcome) {
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "bulk", objectId, null, Map.of()), refusal.code()));
        return outcome;
    }
}
