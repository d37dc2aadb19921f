package dev.rollcall.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 导出（签名）: which project, which days, which process; the file comes by a link, so that it streams. */
final class AuditExportDialog extends Dialog {
    private final ComboBox<ProjectSummary> project = new ComboBox<>(Labels.text("audit.export.project"));
    private final ComboBox<RequestKind> process = new ComboBox<>(Labels.text("audit.export.process"));
    private final DatePicker from = day("audit.export.from");
    private final DatePicker to = day("audit.export.to");
    private final Div form = new Div();
    private final Div fields = new Div();
    private final Anchor download = new Anchor();
    private AuditDesk.@Nullable Listed listed;

    AuditExportDialog(List<ProjectSummary> projects, @Nullable Long current, LocalDate today) {
        setHeaderTitle(Labels.text("audit.export"));
        setWidth("480px");
        setMaxWidth("100%");
        project.setItems(projects);
        project.setItemLabelGenerator(each -> each.code() + " " + each.name());
        projects.stream()
                .filter(each -> current != null && each.id() == current)
                .findFirst()
                .ifPresent(project::setValue);
        process.setItems(RequestKind.values());
        process.setItemLabelGenerator(kind -> Labels.of("approval.kind", kind));
        process.setPlaceholder(Labels.text("audit.export.all"));
        process.setClearButtonVisible(true);
        from.setValue(today.withDayOfMonth(1));
        to.setValue(today);
        var days = new Div(from, to);
        days.addClassName("audit-export-days");
        fields.add(project, days, process);
        fields.addClassName("audit-export");
        form.add(fields, new Paragraph(Labels.text("audit.export.hint")));
        form.addClassName("audit-export");
        add(form);
        download.getElement().setAttribute("download", true);
        download.getElement().setAttribute("router-ignore", true);
        var button = new Button(Labels.text("audit.export.download"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        download.add(button);
        getFooter().add(new Button(Labels.text("project.cancel"), e -> close()), download);
        project.addValueChangeListener(e -> address());
        process.addValueChangeListener(e -> address());
        from.addValueChangeListener(e -> address());
        to.addValueChangeListener(e -> address());
        address();
    }

    /** Puts what is listed before the days of a project. */
    AuditExportDialog offer(AuditDesk.Listed shown) {
        var choice = new RadioButtonGroup<Boolean>(Labels.text("audit.export.what"));
        choice.setItems(true, false);
        choice.setItemLabelGenerator(
                list -> list ? Labels.text("audit.export.listed", shown.count()) : Labels.text("audit.export.days"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.addValueChangeListener(e -> choose(e.getValue() ? shown : null));
        form.addComponentAsFirst(choice);
        choice.setValue(true);
        return this;
    }

    private void choose(AuditDesk.@Nullable Listed chosen) {
        listed = chosen;
        fields.setVisible(chosen == null);
        address();
    }

    private static DatePicker day(String label) {
        var day = new DatePicker(Labels.text(label));
        day.setI18n(DayWords.inCurrentLanguage());
        return day;
    }

    private void address() {
        if (listed != null) {
            download.setEnabled(true);
            download.setVisible(true);
            download.setHref(listed.address());
            return;
        }
        var complete = project.getValue() != null && from.getValue() != null && to.getValue() != null;
        download.setEnabled(complete);
        download.setVisible(complete);
        if (complete) {
            download.setHref("%s?project=%d&from=%s&to=%s&process=%s"
                    .formatted(
                            AuditExportRoute.PATH,
                            project.getValue().id(),
                            from.getValue(),
                            to.getValue(),
                            process.getValue() == null ? "" : process.getValue().name()));
        }
    }
}
