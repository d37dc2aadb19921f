package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.document.OwnerAccess;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files beside an opinion may be read by who may read its request. Their owner is the decision, by its token. */
@Component
class DecisionFiles implements OwnerAccess {
    static final String OWNER_KIND = "decision";

    private final Decisions decisions;
    private final Inbox inbox;
    private final HistoryService history;

    DecisionFiles(Decisions decisions, Inbox inbox, HistoryService history) {
        this.decisions = decisions;
        this.inbox = inbox;
        this.history = history;
    }

    @Override
    public String ownerKind() {
        return OWNER_KIND;
    }

    @Override
    public boolean mayRead(Caller caller, UUID ownerId) {
        return decisions
                .ofToken(ownerId)
                .flatMap(decision -> inbox.find(decision.taskId()))
                .filter(task -> history.mayRead(caller, task.kind(), task.requestId()))
                .isPresent();
    }
}
