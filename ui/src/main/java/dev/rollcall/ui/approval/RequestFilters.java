package dev.rollcall.ui.approval;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.kit.FilterBar;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The line above a list of requests: worker or number, state, project, period. */
final class RequestFilters extends Div {
    private final Consumer<RequestListState> apply;
    private final TextField text = new TextField();
    private final Select<RequestStatus> status = new Select<>();
    private final ComboBox<ProjectSummary> project = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final FilterBar bar;
    private final boolean fixedProject;
    private final @Nullable AuditFields audit;
    private RequestListState state;

    /** @param projects to choose from; empty when the list is about one project only */
    RequestFilters(RequestListState start, List<ProjectSummary> projects, Consumer<RequestListState> apply) {
        this.state = start;
        this.apply = apply;
        this.fixedProject = projects.isEmpty();
        this.audit = null;
        bar = new FilterBar(this::reset);
        bar.field(text()).field(status());
        if (projects.size() > 1) {
            bar.field(project());
        }
        project.setItems(projects);
        bar.field(day(from, "request.filter.from")).field(day(to, "request.filter.to"));
        add(bar);
    }

    /** For auditors, who search by people, projects and processes instead of words. */
    RequestFilters(RequestListState start, AuditFields audit, Consumer<RequestListState> apply) {
        this.state = start;
        this.apply = apply;
        this.fixedProject = true;
        this.audit = audit;
        bar = new FilterBar(() -> apply.accept(state.withoutFilters()));
        project.setItems(List.of());
        audit.addTo(bar);
        bar.field(status()).field(day(from, "request.filter.from")).field(day(to, "request.filter.to"));
        add(bar);
    }

    void show(RequestListState shown) {
        state = shown;
        if (audit != null) {
            audit.show(shown);
        }
        text.setValue(shown.text());
        status.setValue(shown.status());
        project.setValue(chosen());
        from.setValue(shown.from());
        to.setValue(shown.to());
        from.setMax(shown.to());
        to.setMin(shown.from());
        bar.active(active());
    }

    private void reset() {
        apply.accept(fixedProject ? state.withoutFilters().onProject(state.projectId()) : state.withoutFilters());
    }

    private TextField text() {
        text.setPlaceholder(Labels.text("request.filter.text"));
        text.setAriaLabel(Labels.text("request.filter.text"));
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

    private Select<RequestStatus> status() {
        status.setItems(RequestStatus.values());
        status.setItemLabelGenerator(
                each -> each == null ? Labels.text("request.filter.anyStatus") : ApprovalWords.status(each));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(Labels.text("request.filter.anyStatus"));
        status.setAriaLabel(Labels.text("request.filter.status"));
        status.addClassName("filter-status");
        status.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withStatus(e.getValue()));
            }
        });
        return status;
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

    private DatePicker day(DatePicker picker, String label) {
        picker.setPlaceholder(Labels.text(label));
        picker.setAriaLabel(Labels.text(label));
        picker.setI18n(DayWords.inCurrentLanguage());
        picker.setClearButtonVisible(true);
        picker.addClassName("filter-day");
        picker.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                apply.accept(state.withPeriod(from.getValue(), to.getValue()));
            }
        });
        return picker;
    }

    private @Nullable ProjectSummary chosen() {
        return project.getListDataView()
                .getItems()
                .filter(each -> state.projectId() != null && each.id() == state.projectId())
                .findFirst()
                .orElse(null);
    }

    private List<FilterBar.Active> active() {
        var active = new ArrayList<FilterBar.Active>(audit == null ? List.of() : audit.active());
        if (!state.text().isEmpty()) {
            active.add(chip("inbox.active.text", state.text(), state.withText("")));
        }
        if (state.status() != null) {
            active.add(chip("request.active.status", ApprovalWords.status(state.status()), state.withStatus(null)));
        }
        if (state.projectId() != null && !fixedProject) {
            var chosen = chosen();
            var name = chosen == null ? Labels.text("inbox.unknownProject") : chosen.name();
            active.add(chip("inbox.active.project", name, state.withProject(null)));
        }
        if (state.from() != null) {
            active.add(chip("request.active.from", state.from().toString(), state.withPeriod(null, state.to())));
        }
        if (state.to() != null) {
            active.add(chip("request.active.to", state.to().toString(), state.withPeriod(state.from(), null)));
        }
        return active;
    }

    private FilterBar.Active chip(String label, String value, RequestListState without) {
        return new FilterBar.Active(Labels.text(label, value), () -> apply.accept(without));
    }
}
