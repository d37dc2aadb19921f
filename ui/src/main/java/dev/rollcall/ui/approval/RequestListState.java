package dev.rollcall.ui.approval;

import com.vaadin.flow.router.QueryParameters;
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
 */
public record RequestListState(
        @Nullable Long projectId,
        @Nullable RequestStatus status,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Pager.Page page,
        @Nullable UUID chosen) {

    static RequestListState of(QueryParameters parameters) {
        var address = new Address(parameters);
        return new RequestListState(
                address.id("project"),
                address.word("status", RequestStatus.class),
                address.text(),
                address.day("from"),
                address.day("to"),
                address.page(),
                address.uuid("request"));
    }

    QueryParameters parameters() {
        return new Address.Builder()
                .id("project", projectId)
                .word("status", status)
                .text(text)
                .day("from", from)
                .day("to", to)
                .page(page)
                .value("request", chosen == null ? null : chosen.toString())
                .parameters();
    }

    RequestQuery query(RequestQuery.Scope scope) {
        return new RequestQuery(scope, projectId, status, text, from, to, new PageRequest(page.offset(), page.size()));
    }

    boolean isFiltered() {
        return projectId != null || status != null || !text.isEmpty() || from != null || to != null;
    }

    RequestListState withoutFilters() {
        return new RequestListState(null, null, "", null, null, first(), null);
    }

    /** The project everything is about; no condition somebody could take away. */
    RequestListState onProject(@Nullable Long wanted) {
        return new RequestListState(wanted, status, text, from, to, page, chosen);
    }

    RequestListState withProject(@Nullable Long wanted) {
        return new RequestListState(wanted, status, text, from, to, first(), null);
    }

    RequestListState withStatus(@Nullable RequestStatus wanted) {
        return new RequestListState(projectId, wanted, text, from, to, first(), null);
    }

    RequestListState withText(String wanted) {
        return new RequestListState(projectId, status, wanted.strip(), from, to, first(), null);
    }

    RequestListState withPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new RequestListState(projectId, status, text, first, last, first(), null);
    }

    RequestListState withPage(Pager.Page wanted) {
        return new RequestListState(projectId, status, text, from, to, wanted, null);
    }

    RequestListState withChosen(@Nullable UUID wanted) {
        return new RequestListState(projectId, status, text, from, to, page, wanted);
    }

    private Pager.Page first() {
        return new Pager.Page(0, page.size());
    }
}
