package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.document.OwnerAccess;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Evidence may be read by who may read its request. */
@Component
class BackfillFiles implements OwnerAccess {
    private final HistoryService history;

    BackfillFiles(HistoryService history) {
        this.history = history;
    }

    @Override
    public String ownerKind() {
        return BackfillFiling.OWNER_KIND;
    }

    @Override
    public boolean mayRead(Caller caller, UUID ownerId) {
        return history.mayRead(caller, RequestKind.ATTENDANCE_BACKFILL, ownerId);
    }
}
