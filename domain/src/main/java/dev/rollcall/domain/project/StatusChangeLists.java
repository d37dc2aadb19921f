package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Page;

/** Port: the status changes of a project; newest first, limited by the caller's reach in the query itself. */
public interface StatusChangeLists {

    Page<StatusChangeRow> page(StatusChangeQuery query, Caller caller);
}
