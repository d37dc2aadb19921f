package dev.rollcall.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;

/** 我的项目: what 选择项目 shows, as a page for a phone. */
@Route("projects")
@PermitAll
final class ProjectsView extends Div {
    private final ProjectDesk desk;
    private final ViewHead head = new ViewHead(MenuEntry.PROJECTS.label());
    private final ProjectTable table = new ProjectTable(this::pick, this::take);
    private final Button confirm = new Button(Labels.text("project.work"), e -> take());
    private final long current;
    private long picked;

    ProjectsView(ProjectDesk desk) {
        this.desk = desk;
        this.current = desk.current();
        this.picked = current;
        addClassNames("view", "projects-view");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        head.action(confirm);
        var search = new TextField();
        search.setPlaceholder(Labels.text("project.search"));
        search.setAriaLabel(Labels.text("project.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("data-search", true);
        search.addClassName("projects-search");
        search.addValueChangeListener(e -> list(e.getValue()));
        add(head, search, table);
        list("");
    }

    private void list(String text) {
        var found = desk.search(text);
        head.detail(Labels.text("project.count", found.size()));
        if (found.stream().noneMatch(each -> each.id() == picked)) {
            picked = 0;
        }
        table.show(found, picked, current);
        confirm.setEnabled(picked != 0 && picked != current);
    }

    private void pick(long id) {
        picked = id;
        confirm.setEnabled(picked != current);
    }

    private void take() {
        if (picked != 0 && picked != current) {
            desk.goOn(picked, "");
        }
    }
}
