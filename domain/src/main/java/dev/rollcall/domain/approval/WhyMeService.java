package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 为什么是我: why a task stands before its reader, as it was written down when it came there. */
@Service
@Transactional(readOnly = true)
public class WhyMeService {
    private final TaskReasons reasons;
    private final InboxService inbox;
    private final HistoryService history;

    WhyMeService(TaskReasons reasons, InboxService inbox, HistoryService history) {
        this.reasons = reasons;
        this.inbox = inbox;
        this.history = history;
    }

    /** Empty when the task is unknown or out of reach, or from before reasons were kept. */
    public Optional<WhyMe> of(Caller caller, String taskId) {
        var found =
                inbox.task(caller, taskId).map(page -> reasons.ofTask(taskId)).orElse(List.of());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var mine = found.stream()
                .flatMap(reason -> reason.persons().stream()
                        .filter(each -> Objects.equals(each.personId(), caller.personId()))
                        .map(each -> new WhyMe.Mine(reason, each)))
                .reduce((earlier, later) -> later);
        return Optional.of(new WhyMe(found.get(0), mine.orElse(null)));
    }

    /** Every reason of a request's tasks, in the order they were made, for who may read the request. */
    public List<TaskReason> ofRequest(Caller caller, RequestKind kind, UUID requestId) {
        return history.mayRead(caller, kind, requestId) ? reasons.ofRequest(requestId) : List.of();
    }
}
