package dev.rollcall.domain.document;

import dev.rollcall.domain.account.Caller;
import java.util.UUID;

/** Who may read a file is who may read its owner; each kind of owner answers for itself. */
public interface OwnerAccess {

    String ownerKind();

    boolean mayRead(Caller caller, UUID ownerId);
}
