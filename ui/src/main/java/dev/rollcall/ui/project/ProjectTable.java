package dev.rollcall.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Projects with what R23 wants shown; one of them can be picked. Where it is narrow, each is a card. */
final class ProjectTable extends Div {
    private static final String PICK_BY_ROW = "this.addEventListener('click', event => {"
            + " const row = event.target.closest('tbody tr'); const radio = row && row.querySelector('input');"
            + " if (radio && !radio.checked) { radio.checked = true;"
            + " radio.dispatchEvent(new Event('change', { bubbles: true })); } });"
            + "this.addEventListener('dblclick', event => { if (event.target.closest('tbody tr')) {"
            + " this.dispatchEvent(new CustomEvent('rollcall-project-take')); } });";
    private static final List<String> COLUMNS =
            List.of("category", "region", "authority", "supervision", "owner", "contractor", "status");

    private final LongConsumer picked;
    // Radio buttons of one name exclude each other across the whole page, dialog and view below it.
    private final String group = "project-" + UUID.randomUUID();

    /**
     * @param picked told whenever another project is picked
     * @param take told when one is taken at once, by a double click
     */
    ProjectTable(LongConsumer picked, Runnable take) {
        this.picked = picked;
        addClassName("project-scroll");
        getElement().executeJs(PICK_BY_ROW);
        getElement()
                .addEventListener("change", event -> pick(event.getEventData().getString("event.target.value")))
                .addEventData("event.target.value")
                .setFilter("event.target.type === 'radio'");
        getElement().addEventListener("rollcall-project-take", event -> take.run());
    }

    /** @param chosen the one picked; @param current the one everything is about now */
    void show(List<ProjectSummary> projects, long chosen, long current) {
        removeAll();
        if (projects.isEmpty()) {
            add(new EmptyState(Labels.text("project.none")).because(Labels.text("project.noneHint")));
            return;
        }
        var head = new Part("tr");
        head.add(headOf("radio"), headOf("name"));
        COLUMNS.forEach(name -> head.add(headOf(name)));
        var body = new Part("tbody");
        projects.forEach(each -> body.add(row(each, each.id() == chosen, each.id() == current)));
        var table = new Part("table");
        table.addClassName("project-table");
        var thead = new Part("thead");
        thead.add(head);
        table.add(thead, body);
        add(table);
    }

    private void pick(String id) {
        if (id.matches("\\d{1,18}")) {
            picked.accept(Long.parseLong(id));
        }
    }

    private Part row(ProjectSummary project, boolean chosen, boolean current) {
        var row = new Part("tr");
        var id = group + "-" + project.id();
        var radio = new Input();
        radio.setType("radio");
        radio.setId(id);
        radio.getElement().setAttribute("name", group).setAttribute("value", Long.toString(project.id()));
        if (chosen) {
            radio.getElement().setAttribute("checked", true);
        }
        var name = new NativeLabel(project.name());
        name.setFor(id);
        var named = cell("td", "", "name");
        named.add(name);
        if (current) {
            var now = new StatusChip(Labels.text("project.current"), Tone.ACTION);
            now.addClassName("project-now");
            named.add(now);
        }
        var picks = cell("td", "", "radio");
        picks.add(radio);
        row.add(picks, named);
        row.add(
                cell("td", Labels.of("project.category", project.category()), "category"),
                cell("td", project.regionName(), "region"),
                cell("td", project.permitAuthority(), "authority"),
                cell("td", unit(project.supervisionUnit()), "supervision"),
                cell("td", unit(project.ownerUnit()), "owner"),
                cell("td", unit(project.generalContractor()), "contractor"));
        var status = cell("td", "", "status");
        status.add(new StatusChip(Labels.of("project.status", project.status()), tone(project.status())));
        row.add(status);
        return row;
    }

    static Tone tone(ProjectStatus status) {
        return switch (status) {
            case BUILDING -> Tone.GOOD;
            case SUSPENDED -> Tone.CAUTION;
            case PREPARING, APPROVED, FINISHED, COMPLETED -> Tone.NEUTRAL;
        };
    }

    private static String unit(@Nullable String name) {
        return name == null ? Labels.text("project.noUnit") : name;
    }

    private static Part headOf(String name) {
        var head = cell("th", Labels.text("project.column." + name), name);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private static Part cell(String tag, String text, String name) {
        var cell = new Part(tag);
        cell.addClassName("project-cell-" + name);
        if (!text.isEmpty()) {
            cell.add(new Span(text));
        }
        if (COLUMNS.contains(name)) {
            cell.getElement().setAttribute("data-label", Labels.text("project.column." + name));
        }
        return cell;
    }

    /** A plain element of a table. */
    private static final class Part extends Component implements HasComponents, HasStyle {
        Part(String tag) {
            super(new Element(tag));
        }
    }
}
