package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.document.OwnerAccess;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files may be read by who may read their request. */
@Component
class UnbindFiles implements OwnerAccess {
    private final HistoryService history;

    UnbindFiles(HistoryService history) {
        this.history = history;
    }

    @Override
    public String ownerKind() {
        return UnbindFiling.OWNER_KIND;
    }

    @Override
    public boolean mayRead(Caller caller, UUID ownerId) {
        return history.mayRead(caller, RequestKind.DEVICE_UNBIND, ownerId);
    }
}
