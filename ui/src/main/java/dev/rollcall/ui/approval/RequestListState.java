package dev.rollcall.ui.approval;

import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.Pager;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of requests shows, as its address carries it.
 *
 * @param from first day of filing; null for any
 * @param to last day of filing; null for any
 * @param chosen the request opened beside the list; null when none is
 * @param search what only auditors search by
 */
public record RequestListState(
        @Nullable Long projectId,
        @Nullable RequestStatus status,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Pager.Page page,
        @Nullable UUID chosen,
        Search search) {

    /**
     * People stand in the address by ids of ours, never by name or number.
     *
     * @param kind null for every process
     */
    public record Search(
            @Nullable RequestKind kind,
            @Nullable Long workerId,
            @Nullable Long approverId) {

        static final Search NONE = new Search(null, null, null);
    }

    static RequestListState of(QueryParameters parameters) {
        var address = new Address(parameters);
        return new RequestListState(
                address.id("project"),
                address.word("status", RequestStatus.class),
                address.text(),
                address.day("from"),
                address.day("to"),
                address.page(),
                address.uuid("request"),
                new Search(address.word("kind", RequestKind.class), address.id("worker"), address.id("approver")));
    }

    QueryParameters parameters() {
        return new Address.Builder()
                .id("project", projectId)
                .word("status", status)
                .text(text)
                .day("from", from)
                .day("to", to)
                .word("kind", search.kind())
                .id("worker", search.workerId())
                .id("approver", search.approverId())
                .page(page)
                .value("request", chosen == null ? null : chosen.toString())
                .parameters();
    }

    /** @param only kind the list is about; null when it is about every kind or about the one searched for */
    RequestQuery query(RequestQuery.Scope scope, @Nullable RequestKind only) {
        return new RequestQuery(
                scope,
                only == null ? search.kind() : only,
                projectId,
                status,
                text,
                from,
                to,
                search.workerId(),
                search.approverId(),
                new PageRequest(page.offset(), page.size()));
    }

    boolean isFiltered() {
        return projectId != null
                || status != null
                || !text.isEmpty()
                || from != null
                || to != null
                || !search.equals(Search.NONE);
    }

    RequestListState withoutFilters() {
        return new RequestListState(null, null, "", null, null, first(), null, Search.NONE);
    }

    /** The project everything is about; no condition somebody could take away. */
    RequestListState onProject(@Nullable Long wanted) {
        return new RequestListState(wanted, status, text, from, to, page, chosen, search);
    }

    RequestListState withProject(@Nullable Long wanted) {
        return new RequestListState(wanted, status, text, from, to, first(), null, search);
    }

    RequestListState withStatus(@Nullable RequestStatus wanted) {
        return new RequestListState(projectId, wanted, text, from, to, first(), null, search);
    }

    RequestListState withText(String wanted) {
        return new RequestListState(projectId, status, wanted.strip(), from, to, first(), null, search);
    }

    RequestListState withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new RequestListState(projectId, status, text, first, last, first(), null, search);
    }

    RequestListState withSearch(Search wanted) {
        return new RequestListState(projectId, status, text, from, to, first(), null, wanted);
    }

    /** For lists that have no field for it. */
    RequestListState withoutSearch() {
        return new RequestListState(projectId, status, text, from, to, page, chosen, Search.NONE);
    }

    RequestListState withPage(Pager.Page wanted) {
        return new RequestListState(projectId, status, text, from, to, wanted, null, search);
    }

    RequestListState withChosen(@Nullable UUID wanted) {
        return new RequestListState(projectId, status, text, from, to, page, wanted, search);
    }

    private Pager.Page first() {
        return new Pager.Page(0, page.size());
    }
}
