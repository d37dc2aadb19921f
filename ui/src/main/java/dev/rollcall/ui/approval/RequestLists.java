package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import dev.rollcall.domain.approval.HistoryPeople;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every list of requests asks for. */
@org.springframework.stereotype.Component
public class RequestLists {
    private final HistoryService history;
    private final ProjectService projects;
    private final TaskPanels panels;
    private final Workplace workplace;
    private final Times times;

    RequestLists(HistoryService history, ProjectService projects, TaskPanels panels, Workplace workplace, Times times) {
        this.history = history;
        this.projects = projects;
        this.panels = panels;
        this.workplace = workplace;
        this.times = times;
    }

    public Page<RequestRow> page(RequestQuery query) {
        return history.page(workplace.caller(), query);
    }

    List<ProjectSummary> projects() {
        return projects.projects(workplace.caller(), "");
    }

    /** As many as a field can show; the rest by typing on. */
    List<ProjectSummary> projects(String text) {
        return projects.projects(workplace.caller(), text);
    }

    Optional<ProjectSummary> project(long id) {
        return projects.project(workplace.caller(), id);
    }

    List<HistoryPeople.Named> workers(String text) {
        return history.workers(workplace.caller(), text);
    }

    List<HistoryPeople.Named> approvers(String text) {
        return history.approvers(workplace.caller(), text);
    }

    Optional<HistoryPeople.Named> person(long id) {
        return history.person(workplace.caller(), id);
    }

    @Nullable
    Long project() {
        return workplace.project().map(ProjectSummary::id).orElse(null);
    }

    /** Makes the project of an address the current one; false when it is already, or is out of reach. */
    boolean switchTo(@Nullable Long asked) {
        return asked != null && !asked.equals(project()) && workplace.choose(asked);
    }

    Component panel(UUID requestId, Runnable changed) {
        return new RequestPanel(panels, requestId, changed);
    }

    public Workplace workplace() {
        return workplace;
    }

    public Times times() {
        return times;
    }
}
