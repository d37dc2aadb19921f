package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Page;

/** Port: lists of requests; newest first, limited by the caller's reach in the query itself. */
public interface RequestLists {

    Page<RequestRow> page(RequestQuery query, Caller caller);
}
