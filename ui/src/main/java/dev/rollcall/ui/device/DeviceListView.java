package dev.rollcall.ui.device;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceQuery;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.FilterBar;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** 设备管理: the project's devices, a tab for each family (R114, R140–R144, R160). */
@Route(DeviceListView.PATH)
@PermitAll
final class DeviceListView extends Div implements BeforeEnterObserver {
    static final String PATH = "devices";

    private final DeviceTools tools;
    private final long project;
    private final ViewHead head = new ViewHead(MenuEntry.DEVICES.label());
    private final Nav tabs = new Nav();
    private final TextField search = new TextField();
    private final FilterBar bar = new FilterBar(() -> go("", first()));
    private final Div rows = new Div();
    private final Pager pager = new Pager(page -> go(search.getValue(), page));
    private final DeviceTable table;
    private final boolean mayRegister;
    private DeviceFamily family = DeviceFamily.FACE_TERMINAL;
    private Pager.Page page = first();

    DeviceListView(DeviceTools tools) {
        this.tools = tools;
        this.project = tools.workplace().project().map(ProjectSummary::id).orElse(0L);
        this.table = new DeviceTable(tools.times(), new DeviceActs(tools, this::load));
        this.mayRegister = tools.registration().mayRegister(tools.workplace().caller(), project);
        addClassNames("view", "device-list-view");
        if (tools.bindings().bars(tools.workplace().caller(), project).isEmpty()) {
            head.action(
                    new Button(Labels.text("device.bind"), e -> UI.getCurrent().navigate(DeviceBindView.PATH)));
        }
        if (mayRegister) {
            head.action(register());
        }
        tabs.addClassName("device-tabs");
        tabs.setAriaLabel(Labels.text("device.families"));
        search.setPlaceholder(Labels.text("device.search"));
        search.setAriaLabel(Labels.text("device.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement().setAttribute("data-search", true);
        search.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                go(e.getValue(), first());
            }
        });
        bar.field(search);
        add(head, tabs, bar, rows, pager);
    }

    private static Pager.Page first() {
        return new Pager.Page(0, Pager.DEFAULT_SIZE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new Address(event.getLocation().getQueryParameters());
        family = address.wordOr("family", DeviceFamily.FACE_TERMINAL);
        page = address.page();
        search.setValue(address.text());
        load();
    }

    private void load() {
        var caller = tools.workplace().caller();
        showTabs(tools.book().counts(caller, project));
        var text = search.getValue();
        bar.active(
                text.isBlank()
                        ? List.of()
                        : List.of(
                                new FilterBar.Active(Labels.text("device.active.text", text), () -> go("", first()))));
        var found = tools.book()
                .page(caller, new DeviceQuery(project, family, text, new PageRequest(page.offset(), page.size())));
        head.detail(Labels.text("device.count", DeviceWords.family(family), found.total()));
        pager.setVisible(found.total() > 0);
        pager.show(page, found.total());
        rows.removeAll();
        if (found.rows().isEmpty()) {
            rows.add(empty(!text.isBlank()));
        } else {
            table.show(found.rows(), page.offset() + 1);
            rows.add(table);
        }
    }

    private void showTabs(Map<DeviceFamily, Long> counts) {
        tabs.removeAll();
        for (var each : DeviceFamily.values()) {
            var link = new Anchor(
                    PATH + "?"
                            + new Address.Builder()
                                    .word("family", each)
                                    .parameters()
                                    .getQueryString(),
                    Labels.text("device.tab", DeviceWords.family(each), counts.getOrDefault(each, 0L)));
            link.getElement().setAttribute("router-link", true);
            if (each == family) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
    }

    private EmptyState empty(boolean filtered) {
        if (filtered) {
            return new EmptyState(Labels.text("device.emptyFiltered"));
        }
        var empty = new EmptyState(Labels.text("device.empty", DeviceWords.family(family)))
                .because(Labels.text("device.emptyHint"));
        return mayRegister ? empty.next(register()) : empty;
    }

    private void go(String text, Pager.Page to) {
        UI.getCurrent()
                .navigate(
                        DeviceListView.class,
                        new Address.Builder()
                                .word("family", family)
                                .text(text)
                                .page(to)
                                .parameters());
    }

    private Button register() {
        var register = new Button(
                Labels.text("device.register"),
                e -> UI.getCurrent()
                        .navigate(
                                DeviceRegisterView.class,
                                new Address.Builder().word("family", family).parameters()));
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return register;
    }
}
