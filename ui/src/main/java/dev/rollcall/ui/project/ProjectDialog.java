package dev.rollcall.ui.project;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;

/** 选择项目 (R22, R23): 取消 leaves everything as it is, 确认 changes the project of the whole session. */
final class ProjectDialog extends Dialog {
    private final ProjectDesk desk;
    private final long current;
    private final ProjectTable table = new ProjectTable(this::pick, this::take);
    private final Button confirm = new Button(Labels.text("project.confirm"), e -> take());
    private long picked;

    ProjectDialog(ProjectDesk desk) {
        this.desk = desk;
        this.current = desk.current();
        this.picked = current;
        setWidth("1120px");
        setMaxWidth("100%");
        setHeaderTitle(Labels.text("project.choose"));
        var search = new TextField();
        search.setPlaceholder(Labels.text("project.search"));
        search.setAriaLabel(Labels.text("project.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setAutofocus(true);
        search.addValueChangeListener(e -> list(e.getValue()));
        var content = new Div(search, table);
        content.addClassName("project-dialog");
        add(content);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Labels.text("project.cancel"), e -> close()), confirm);
        list("");
    }

    private void list(String text) {
        var found = desk.search(text);
        // What is not in sight is not confirmed.
        if (found.stream().mapToLong(ProjectSummary::id).noneMatch(id -> id == picked)) {
            picked = 0;
        }
        show(found);
    }

    private void show(List<ProjectSummary> found) {
        table.show(found, picked, current);
        confirm.setEnabled(picked != 0);
    }

    private void pick(long id) {
        picked = id;
        confirm.setEnabled(true);
    }

    private void take() {
        if (picked == 0) {
            return;
        }
        close();
        if (picked != current) {
            // Filters of the other project would be meaningless here: the address without its parameters.
            var address = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
            desk.goOn(picked, address);
        }
    }
}
