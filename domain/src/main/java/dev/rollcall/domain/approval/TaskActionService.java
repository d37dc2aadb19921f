package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be done with a task beside deciding it, the same at every node of every process. Never in place of the
 * post's decision.
 */
@Service
public class TaskActionService {
    private final TaskPages pages;
    private final HistoryService history;
    private final TaskTransfers transfers;
    private final RequestUrging urging;
    private final RequestCopies copies;
    private final OpinionDesk opinions;
    private final AuditTrail audit;

    TaskActionService(
            TaskPages pages,
            HistoryService history,
            TaskTransfers transfers,
            RequestUrging urging,
            RequestCopies copies,
            OpinionDesk opinions,
            AuditTrail audit) {
        this.pages = pages;
        this.history = history;
        this.transfers = transfers;
        this.urging = urging;
        this.copies = copies;
        this.opinions = opinions;
        this.audit = audit;
    }

    /** Every action on that task with what bars this person from it; empty when unknown or out of reach. */
    @Transactional(readOnly = true)
    public Map<TaskAct, Optional<Refusal>> acts(Caller caller, String taskId) {
        var acts = new EnumMap<TaskAct, Optional<Refusal>>(TaskAct.class);
        pages.of(caller, taskId).ifPresent(page -> {
            acts.put(TaskAct.TRANSFER, transfers.barred(caller, page));
            acts.put(TaskAct.DELEGATE, opinions.barred(caller, page, TaskOpinion.Kind.DELEGATED));
            acts.put(TaskAct.SIGN_BEFORE, opinions.barred(caller, page, TaskOpinion.Kind.SIGN_BEFORE));
            acts.put(TaskAct.SIGN_AFTER, opinions.barred(caller, page, TaskOpinion.Kind.SIGN_AFTER));
            acts.put(
                    TaskAct.DROP_OPINIONS,
                    opinions.awaitedOf(caller, taskId).isEmpty()
                            ? Optional.of(Refusal.of("OPINION_NOT_FOUND"))
                            : Optional.empty());
            acts.put(TaskAct.COPY, copies.barred(caller, page));
        });
        return acts;
    }

    /** To whom the task may be handed over; empty when the caller may not hand it over. */
    @Transactional(readOnly = true)
    public List<PostHolders.Holder> takers(Caller caller, String taskId) {
        return pages.of(caller, taskId)
                .filter(page -> transfers.barred(caller, page).isEmpty())
                .map(page -> transfers.takers(caller, page))
                .orElseGet(List::of);
    }

    /**
     * 转办.
     *
     * @param words why, 2 to 500 characters
     */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<InboxTask> transfer(Caller caller, String taskId, long toPersonId, String words) {
        return recorded(
                "TASK_TRANSFER",
                "task",
                caller,
                taskId,
                LostRaces.again(() -> transfers.transfer(caller, taskId, toPersonId, words.strip())));
    }

    /** What bars this person from urging, if anything; empty for everybody but who filed it, and while it lies with them. */
    @Transactional(readOnly = true)
    public Optional<Urging> urging(Caller caller, RequestKind kind, UUID requestId) {
        return history.story(caller, kind, requestId)
                .filter(story -> !story.awaitsRevision())
                .map(RequestStory::request)
                .filter(request -> RequestUrging.filed(caller, request) && request.status() == RequestStatus.OPEN)
                .map(request -> new Urging(urging.barred(caller, request)));
    }

    /** 催办, at most once in four working hours. @return when */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Instant> urge(Caller caller, RequestKind kind, UUID requestId) {
        return recorded(
                "TASK_URGE",
                "request",
                caller,
                requestId.toString(),
                LostRaces.again(() -> urging.urge(caller, kind, requestId)));
    }

    private <T> Outcome<T> recorded(
            String action, String objectKind, Caller caller, String objectId, Outcome<T> outcome) {
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, objectKind, objectId, null, Map.of()), refusal.code()));
        return outcome;
    }

    /** @param barred why not now; empty when it may be done */
    public record Urging(Optional<Refusal> barred) {}
}
