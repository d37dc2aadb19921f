package dev.rollcall.ui.approval;

import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxQuery.Sort;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.Pager;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox shows, as its address carries it: a link opens the same, and coming back restores it.
 *
 * @param taskId the chosen task; null when none is
 */
record InboxState(
        @Nullable RequestKind kind,
        @Nullable Long projectId,
        boolean overdueOnly,
        String text,
        Sort sort,
        Pager.Page page,
        @Nullable String taskId) {

    static InboxState of(QueryParameters parameters) {
        var address = new Address(parameters);
        return new InboxState(
                address.word("type", RequestKind.class),
                address.id("project"),
                address.has("overdue"),
                address.text(),
                address.wordOr("sort", Sort.DUE_FIRST),
                address.page(),
                address.value("task"));
    }

    QueryParameters parameters() {
        return new Address.Builder()
                .word("type", kind)
                .id("project", projectId)
                .flag("overdue", overdueOnly)
                .text(text)
                .word("sort", sort == Sort.DUE_FIRST ? null : sort)
                .page(page)
                .value("task", taskId)
                .parameters();
    }

    InboxQuery query() {
        return new InboxQuery(projectId, kind, overdueOnly, text, sort, new PageRequest(page.offset(), page.size()));
    }

    boolean isFiltered() {
        return kind != null || projectId != null || overdueOnly || !text.isEmpty();
    }

    InboxState withoutFilters() {
        return new InboxState(null, null, false, "", sort, first(), null);
    }

    InboxState withKind(@Nullable RequestKind wanted) {
        return new InboxState(wanted, projectId, overdueOnly, text, sort, first(), null);
    }

    InboxState withProject(@Nullable Long wanted) {
        return new InboxState(kind, wanted, overdueOnly, text, sort, first(), null);
    }

    InboxState withOverdueOnly(boolean wanted) {
        return new InboxState(kind, projectId, wanted, text, sort, first(), null);
    }

    InboxState withText(String wanted) {
        return new InboxState(kind, projectId, overdueOnly, wanted.strip(), sort, first(), null);
    }

    InboxState withSort(Sort wanted) {
        return new InboxState(kind, projectId, overdueOnly, text, wanted, first(), null);
    }

    InboxState withPage(Pager.Page wanted) {
        return new InboxState(kind, projectId, overdueOnly, text, sort, wanted, null);
    }

    InboxState withTask(@Nullable String wanted) {
        return new InboxState(kind, projectId, overdueOnly, text, sort, page, wanted);
    }

    private Pager.Page first() {
        return new Pager.Page(0, page.size());
    }
}
