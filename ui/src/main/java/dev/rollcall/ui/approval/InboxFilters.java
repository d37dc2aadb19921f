package dev.rollcall.ui.approval;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.domain.approval.InboxQuery.Sort;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.kit.FilterBar;
import dev.rollcall.ui.shell.words.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The line above the inbox: type with counts, 只看超时, project, text, order. Every change applies at once. */
final class InboxFilters extends Div {
    private final Consumer<InboxState> apply;
    private final Div kinds = new Div();
    private final NativeButton overdue = new NativeButton(Labels.text("inbox.overdueOnly"));
    private final ComboBox<ProjectSummary> project = new ComboBox<>();
    private final TextField text = new TextField();
    private final Select<Sort> sort = new Select<>();
    private final FilterBar bar;
    private InboxState state;

    InboxFilters(InboxState start, Consumer<InboxState> apply) {
        this.state = start;
        this.apply = apply;
        bar = new FilterBar(() -> apply.accept(state.withoutFilters()));
        kinds.addClassName("choice-chips");
        overdue.addClassName("choice-chip");
        overdue.addClickListener(e -> apply.accept(state.withOverdueOnly(!state.overdueOnly())));
        bar.field(kinds).field(overdue).field(project()).field(text()).atEnd(sort());
        add(bar);
    }

    void offer(List<ProjectSummary> projects) {
        project.setItems(projects);
        project.setVisible(projects.size() > 1);
    }

    void show(InboxState shown, InboxCounts counts) {
        state = shown;
        kinds.removeAll();
        kinds.add(kind(null, Labels.text("inbox.allKinds")));
        for (var each : RequestKind.values()) {
            var count = counts.byKind().getOrDefault(each, 0L);
            kinds.add(kind(each, Labels.text("inbox.kindCount", ApprovalWords.kind(each), count)));
        }
        pressed(overdue, state.overdueOnly());
        project.setValue(chosenProject());
        text.setValue(state.text());
        sort.setValue(state.sort());
        bar.active(active());
    }

    private NativeButton kind(@Nullable RequestKind kind, String label) {
        var chip = new NativeButton(label, e -> apply.accept(state.withKind(kind)));
        chip.addClassName("choice-chip");
        pressed(chip, state.kind() == kind);
        return chip;
    }

    private static void pressed(NativeButton chip, boolean on) {
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    private ComboBox<ProjectSummary> project() {
        project.setPlaceholder(Labels.text("inbox.project"));
        project.setAriaLabel(Labels.text("inbox.project"));
        project.setItemLabelGenerator(ProjectSummary::name);
        project.setClearButtonVisible(true);
        project.addClassName("filter-project");
        project.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withProject(
                        e.getValue() == null ? null : e.getValue().id()));
            }
        });
        return project;
    }

    private TextField text() {
        text.setPlaceholder(Labels.text("inbox.text"));
        text.setAriaLabel(Labels.text("inbox.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.getElement().setAttribute("data-search", true);
        text.addClassName("filter-text");
        text.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withText(e.getValue()));
            }
        });
        return text;
    }

    private Select<Sort> sort() {
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(each -> Labels.of("inbox.sort", each));
        sort.setAriaLabel(Labels.text("inbox.sort"));
        sort.getElement().getThemeList().add("small");
        sort.addClassName("filter-sort");
        sort.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withSort(e.getValue()));
            }
        });
        return sort;
    }

    private @Nullable ProjectSummary chosenProject() {
        return project.getListDataView()
                .getItems()
                .filter(each -> state.projectId() != null && each.id() == state.projectId())
                .findFirst()
                .orElse(null);
    }

    private List<FilterBar.Active> active() {
        var active = new ArrayList<FilterBar.Active>();
        if (state.kind() != null) {
            active.add(chip("inbox.active.kind", ApprovalWords.kind(state.kind()), state.withKind(null)));
        }
        if (state.overdueOnly()) {
            active.add(new FilterBar.Active(
                    Labels.text("inbox.overdueOnly"), () -> apply.accept(state.withOverdueOnly(false))));
        }
        if (state.projectId() != null) {
            var chosen = chosenProject();
            active.add(chip(
                    "inbox.active.project",
                    chosen == null ? Labels.text("inbox.unknownProject") : chosen.name(),
                    state.withProject(null)));
        }
        if (!state.text().isEmpty()) {
            active.add(chip("inbox.active.text", state.text(), state.withText("")));
        }
        return active;
    }

    private FilterBar.Active chip(String label, String value, InboxState without) {
        return new FilterBar.Active(Labels.text(label, value), () -> apply.accept(without));
    }
}
