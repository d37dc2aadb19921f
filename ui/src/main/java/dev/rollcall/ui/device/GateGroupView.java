package dev.rollcall.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.project.ProjectGroup;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 合并考勤: projects of one contractor that share their gates (R122, R123, C25). */
@Route(GateGroupView.PATH)
@PermitAll
final class GateGroupView extends Div {
    static final String PATH = "gate-groups";

    private final DeviceTools tools;
    private final ViewHead head = new ViewHead(MenuEntry.GATE_GROUPS.label());
    private final Div groups = new Div();
    private final TextField name = new TextField(Labels.text("device.group.name"));
    private final CheckboxGroup<ProjectSummary> members = new CheckboxGroup<>(Labels.text("device.group.projects"));
    private final Map<Long, ProjectSummary> projects;

    GateGroupView(DeviceTools tools) {
        this.tools = tools;
        this.projects = tools.projects().projects(tools.workplace().caller(), "").stream()
                .collect(Collectors.toMap(ProjectSummary::id, Function.identity()));
        addClassNames("view", "gate-group-view");
        var terms = new Paragraph(Labels.text("device.group.terms"));
        terms.addClassNames("secondary", "small");
        members.setItems(projects.values().stream()
                .sorted(java.util.Comparator.comparing(ProjectSummary::code))
                .toList());
        members.setItemLabelGenerator(each -> Labels.text(
                "device.group.project", each.name(), Objects.requireNonNullElse(each.generalContractor(), "")));
        var form = new Button(Labels.text("device.group.form"), e -> form());
        form.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(name, members, form);
        fields.addClassName("device-form");
        groups.addClassName("calendar-days");
        add(head, terms, groups, fields);
        show();
    }

    private void show() {
        var found = tools.groups().groups(tools.workplace().caller());
        head.detail(Labels.text("device.group.count", found.size()));
        groups.removeAll();
        if (found.isEmpty()) {
            groups.add(new EmptyState(Labels.text("device.group.none")));
        }
        found.forEach(group -> groups.add(line(group)));
    }

    private Div line(ProjectGroup group) {
        var names = group.projects().stream()
                .map(projects::get)
                .map(each -> each == null ? Labels.text("device.otherProject") : each.name())
                .collect(Collectors.joining(Labels.text("device.span.and")));
        var title = new Span(group.name());
        title.addClassName("bind-policy-name");
        var line = new Div(title, new Span(names));
        line.addClassName("calendar-day");
        return line;
    }

    private void form() {
        var outcome = tools.groups()
                .form(
                        tools.workplace().caller(),
                        name.getValue(),
                        members.getValue().stream().map(ProjectSummary::id).collect(Collectors.toSet()));
        outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
        if (outcome.isDone()) {
            Notices.done(Labels.text("device.group.done", name.getValue()));
            name.clear();
            members.clear();
            show();
        }
    }
}
