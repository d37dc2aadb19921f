package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows a task as one person sees it, within reach. */
@Component
class TaskPages {
    private final Inbox inbox;
    private final Seats seats;
    private final RequestDesk desk;
    private final Candidates candidates;
    private final Decisions decisions;
    private final SendingBack sendingBack;

    TaskPages(
            Inbox inbox,
            Seats seats,
            RequestDesk desk,
            Candidates candidates,
            Decisions decisions,
            SendingBack sendingBack) {
        this.inbox = inbox;
        this.seats = seats;
        this.desk = desk;
        this.candidates = candidates;
        this.decisions = decisions;
        this.sendingBack = sendingBack;
    }

    /** As {@link #of}, with the task locked first: of two acts the second finds what the first has done. */
    Optional<TaskPage> locked(Caller caller, String taskId) {
        return inbox.lock(taskId).flatMap(task -> of(caller, taskId));
    }

    /** Open or closed; empty when unknown or out of reach. */
    Optional<TaskPage> of(Caller caller, String taskId) {
        var found = inbox.find(taskId);
        var seat = found.flatMap(task -> seats.at(caller, task.projectId(), task.node()));
        if (found.isEmpty() || seat.isEmpty()) {
            return Optional.empty();
        }
        var request = desk.request(found.get().kind(), found.get().requestId());
        var task = candidates.asItCounts(found.get(), request);
        if (!desk.mayRead(seat.get().standing(), request)) {
            return Optional.empty();
        }
        // Judged as an approval without words: what remains is what bars the person, not what they wrote.
        var command = new DecideTask(taskId, Verdict.APPROVE, "", request.version(), new UUID(0, 0));
        var barred = DecisionRules.judge(command, caller, seat.get(), task, request, decisions.standing(request.id()));
        return Optional.of(new TaskPage(
                task,
                barred,
                barred.isPresent() ? List.of() : sendingBack.targets(task),
                request.version(),
                candidates.eligible(request, task.node())));
    }
}
