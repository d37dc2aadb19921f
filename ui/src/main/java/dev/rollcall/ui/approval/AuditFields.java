package dev.rollcall.ui.approval;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import dev.rollcall.domain.approval.HistoryPeople.Named;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.approval.RequestListState.Search;
import dev.rollcall.ui.shell.kit.FilterBar;
import dev.rollcall.ui.shell.words.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What auditors search by beside state and period: worker, approver, project, process. People are found by typing. */
final class AuditFields {
    private final RequestLists lists;
    private final Consumer<RequestListState> apply;
    private final ComboBox<Named> worker = new ComboBox<>();
    private final ComboBox<Named> approver = new ComboBox<>();
    private final ComboBox<ProjectSummary> project = new ComboBox<>();
    private final Select<RequestKind> kind = new Select<>();
    private RequestListState state;

    AuditFields(RequestLists lists, RequestListState start, Consumer<RequestListState> apply) {
        this.lists = lists;
        this.state = start;
        this.apply = apply;
        people(
                worker,
                "audit.worker",
                lists::workers,
                (search, id) -> new Search(search.kind(), id, search.approverId()));
        people(
                approver,
                "audit.approver",
                lists::approvers,
                (search, id) -> new Search(search.kind(), search.workerId(), id));
        project();
        kind();
    }

    void addTo(FilterBar bar) {
        bar.field(worker).field(approver).field(project).field(kind);
    }

    void show(RequestListState shown) {
        state = shown;
        worker.setValue(person(shown.search().workerId()));
        approver.setValue(person(shown.search().approverId()));
        project.setValue(
                shown.projectId() == null
                        ? null
                        : lists.project(shown.projectId()).orElse(null));
        kind.setValue(shown.search().kind());
    }

    List<FilterBar.Active> active() {
        var active = new ArrayList<FilterBar.Active>();
        var search = state.search();
        if (search.workerId() != null) {
            active.add(chip(
                    "audit.active.worker",
                    name(worker.getValue()),
                    state.withSearch(new Search(search.kind(), null, search.approverId()))));
        }
        if (search.approverId() != null) {
            active.add(chip(
                    "audit.active.approver",
                    name(approver.getValue()),
                    state.withSearch(new Search(search.kind(), search.workerId(), null))));
        }
        if (state.projectId() != null) {
            var chosen = project.getValue();
            active.add(chip(
                    "inbox.active.project",
                    chosen == null ? Labels.text("inbox.unknownProject") : chosen.name(),
                    state.withProject(null)));
        }
        if (search.kind() != null) {
            active.add(chip(
                    "audit.active.kind",
                    ApprovalWords.kind(search.kind()),
                    state.withSearch(new Search(null, search.workerId(), search.approverId()))));
        }
        return active;
    }

    private void people(
            ComboBox<Named> field,
            String label,
            Function<String, List<Named>> found,
            BiFunction<Search, @Nullable Long, Search> chosen) {
        searchable(field, label, found);
        field.setItemLabelGenerator(each -> each.where() == null
                ? Labels.text("audit.personNowhere", each.name(), each.maskedIdNumber())
                : Labels.text("audit.person", each.name(), each.maskedIdNumber(), each.where()));
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                var id = e.getValue() == null ? null : (Long) e.getValue().personId();
                apply.accept(state.withSearch(chosen.apply(state.search(), id)));
            }
        });
    }

    private void project() {
        searchable(project, "inbox.project", lists::projects);
        project.setItemLabelGenerator(each -> each.code() + " " + each.name());
        project.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withProject(
                        e.getValue() == null ? null : e.getValue().id()));
            }
        });
    }

    private static <T> void searchable(ComboBox<T> field, String label, Function<String, List<T>> found) {
        field.setPlaceholder(Labels.text(label));
        field.setAriaLabel(Labels.text(label));
        field.setClearButtonVisible(true);
        field.addClassName("filter-search");
        field.getStyle().set("--vaadin-combo-box-overlay-width", "min(360px, 90vw)");
        field.setItems(query -> found.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }

    private void kind() {
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(each -> each == null ? Labels.text("audit.anyKind") : ApprovalWords.kind(each));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Labels.text("audit.anyKind"));
        kind.setAriaLabel(Labels.text("audit.kind"));
        kind.addClassName("filter-status");
        kind.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                var search = state.search();
                apply.accept(state.withSearch(new Search(e.getValue(), search.workerId(), search.approverId())));
            }
        });
    }

    private @Nullable Named person(@Nullable Long id) {
        return id == null ? null : lists.person(id).orElse(null);
    }

    private static String name(@Nullable Named person) {
        return Objects.requireNonNullElse(person == null ? null : person.name(), Labels.text("audit.unknownPerson"));
    }

    private FilterBar.Active chip(String label, String value, RequestListState without) {
        return new FilterBar.Active(Labels.text(label, value), () -> apply.accept(without));
    }
}
