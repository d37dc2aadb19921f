package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Page;
import java.util.List;
import java.util.UUID;

/** Port: lists of requests; newest first, counted up to 10,000, limited by the caller's reach in the query itself. */
public interface RequestLists {

    Page<RequestRow> page(RequestQuery query, Caller caller);

    /**
     * The list without its pages, and of each request only what it is.
     *
     * @param most requests at most, the newest
     */
    List<Found> found(RequestQuery query, Caller caller, int most);

    /** A request of a list. */
    record Found(UUID id, long projectId) {}
}
