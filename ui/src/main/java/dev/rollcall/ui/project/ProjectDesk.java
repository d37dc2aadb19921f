package dev.rollcall.ui.project;

import com.vaadin.flow.component.UI;
import dev.rollcall.domain.project.ProjectService;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import org.springframework.stereotype.Component;

/** What choosing a project needs. */
@Component
class ProjectDesk {
    private final ProjectService projects;
    private final Workplace workplace;

    ProjectDesk(ProjectService projects, Workplace workplace) {
        this.projects = projects;
        this.workplace = workplace;
    }

    /** Within the reader's reach. @param text part of name or code, empty for all */
    List<ProjectSummary> search(String text) {
        return projects.projects(workplace.caller(), text);
    }

    /** 0 when there is none. */
    long current() {
        return workplace.project().map(ProjectSummary::id).orElse(0L);
    }

    /**
     * Makes it the project of the whole session (R22) and opens that address anew, so that nothing on the
     * screen is still about the other one.
     */
    void goOn(long projectId, String address) {
        if (workplace.choose(projectId)) {
            UI.getCurrent().getPage().setLocation(address.isEmpty() ? "." : address);
        } else {
            Notices.refused(Labels.text("project.gone"));
        }
    }
}
