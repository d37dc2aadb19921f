package dev.rollcall.ui.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.device.DeviceCommand;
import dev.rollcall.domain.device.DeviceCommandService;
import dev.rollcall.domain.operations.OperationsService;
import dev.rollcall.domain.operations.Overview;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import java.util.function.Function;

/** 运行维护: incidents, unassigned tasks, notices that did not arrive, timers to come, versions under way. */
@Route(OperationsView.PATH)
@PermitAll
final class OperationsView extends Div implements BeforeEnterObserver {
    static final String PATH = "operations";

    private final OperationsService operations;
    private final DeviceCommandService commands;
    private final Workplace workplace;
    private final OperationsRows rows;
    private final ViewHead head = new ViewHead(Labels.text("menu.OPERATIONS"));
    private final Div sections = new Div();

    OperationsView(OperationsService operations, DeviceCommandService commands, Workplace workplace, Times times) {
        this.operations = operations;
        this.commands = commands;
        this.workplace = workplace;
        this.rows = new OperationsRows(times);
        addClassNames("view", "operations-view");
        sections.addClassName("operations-sections");
        head.action(new Button(Labels.text("operations.refresh"), e -> load()));
        add(head, sections);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        var caller = workplace.caller();
        var overview = operations.overview(caller);
        var all = caller.is(Role.PLATFORM_OPS);
        head.detail(
                all
                        ? Labels.text(
                                "operations.detail",
                                overview.incidents().size(),
                                overview.unassigned().size(),
                                overview.undelivered().size())
                        : Labels.text(
                                "operations.detailRegion", overview.unassigned().size()));
        sections.removeAll();
        if (all) {
            sections.add(incidents(overview), devices(caller));
        }
        sections.add(new OperationsSection(
                "operations.unassigned",
                overview.unassigned().stream().map(rows::unassigned).toList()));
        if (all) {
            sections.add(
                    undelivered(overview),
                    new OperationsSection(
                            "operations.timers",
                            overview.timers().stream().map(rows::timer).toList()),
                    new OperationsSection(
                            "operations.versions",
                            overview.versions().stream().map(rows::version).toList()));
        }
    }

    private OperationsSection incidents(Overview overview) {
        return new OperationsSection(
                "operations.incidents",
                overview.incidents().stream()
                        .map(each -> rows.incident(
                                each,
                                () -> said(operations.retryIncident(
                                        workplace.caller(), each.what().id()))))
                        .toList());
    }

    private OperationsSection undelivered(Overview overview) {
        return new OperationsSection(
                "operations.undelivered",
                overview.undelivered().stream()
                        .map(each -> rows.undelivered(
                                each, () -> said(operations.retryDelivery(workplace.caller(), each.id()))))
                        .toList());
    }

    private OperationsSection devices(Caller caller) {
        return new OperationsSection(
                "operations.devices",
                commands.failed(caller).stream()
                        .map(each -> rows.device(
                                each,
                                () -> said(commands.retry(workplace.caller(), each.id())),
                                () -> words(
                                        "operations.acceptMissing",
                                        each,
                                        why -> commands.acceptMissing(workplace.caller(), each.id(), why)),
                                () -> words(
                                        "operations.declareLost",
                                        each,
                                        why -> commands.declareLost(workplace.caller(), each.id(), why))))
                        .toList());
    }

    private void words(String key, DeviceCommand command, Function<String, Outcome<UUID>> act) {
        new ReasonDialog<>(key, command.sn(), act, done -> {
                    Notices.done(Labels.text(key + ".done"));
                    load();
                })
                .open();
    }

    private void said(Outcome<?> outcome) {
        outcome.why().ifPresentOrElse(Notices::refused, () -> Notices.done(Labels.text("operations.retried")));
        load();
    }
}
