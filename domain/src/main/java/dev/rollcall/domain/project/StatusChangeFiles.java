package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.document.OwnerAccess;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Papers may be read by who may read their request. */
@Component
class StatusChangeFiles implements OwnerAccess {
    private final HistoryService history;

    StatusChangeFiles(HistoryService history) {
        this.history = history;
    }

    @Override
    public String ownerKind() {
        return StatusChangeFiling.OWNER_KIND;
    }

    @Override
    public boolean mayRead(Caller caller, UUID ownerId) {
        return history.mayRead(caller, RequestKind.PROJECT_STATUS_CHANGE, ownerId);
    }
}
