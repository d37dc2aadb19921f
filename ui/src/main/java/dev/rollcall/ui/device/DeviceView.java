package dev.rollcall.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.device.DeviceCard;
import dev.rollcall.domain.device.DeviceState;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import jakarta.annotation.security.PermitAll;

/** One device: what it is, where it stands and stood, how it goes, and what came through it (R144, R160, R174). */
@Route(DeviceListView.PATH + "/:device")
@PermitAll
final class DeviceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final DeviceTools tools;
    private final DeviceActs acts;
    private long device;
    private String sn = "";

    DeviceView(DeviceTools tools) {
        this.tools = tools;
        this.acts = new DeviceActs(tools, this::load);
        addClassNames("view", "device-view");
    }

    static String address(long deviceId) {
        return DeviceListView.PATH + "/" + deviceId;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        device = event.getRouteParameters()
                .get("device")
                .filter(each -> each.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
        load();
    }

    private void load() {
        var card = tools.book().card(tools.workplace().caller(), device).orElseThrow(NotFoundException::new);
        sn = card.row().sn();
        removeAll();
        var back = DeviceWords.link(
                DeviceListView.PATH + "?"
                        + new Address.Builder()
                                .word("family", card.row().family())
                                .parameters()
                                .getQueryString(),
                Labels.text("device.back"));
        back.addClassName("back-link");
        add(back, head(card));
        var parts = new DeviceParts(tools.times());
        var columns = new Div(
                column(
                        part("master", parts.master(card)),
                        part("wire", parts.wire(card)),
                        part("bindings", parts.bindings(card))),
                column(
                        part("clock", parts.health(card)),
                        part("online", parts.online(card)),
                        part("alerts", parts.alerts(card)),
                        part("commands", parts.commands(card)),
                        part("punches", parts.punches(card)),
                        part("alarms", parts.alarms(card))));
        columns.addClassName("device-columns");
        add(columns);
        if (ProofPanel.isFor(tools.workplace().caller())) {
            add(new ProofPanel(tools, device));
        }
        if (card.row().may().administer() && card.wire() != null) {
            add(new FramePanel(tools, device));
        }
    }

    private ViewHead head(DeviceCard card) {
        var row = card.row();
        var head = new ViewHead(Labels.text("device.title", DeviceWords.family(row.family()), row.sn()));
        head.action(DeviceWords.state(row.state()));
        var may = row.may();
        if (may.forceOffline()) {
            head.action(new Button(Labels.text("device.act.offline"), e -> acts.forceOffline(row)));
        }
        if (may.unbind()) {
            head.action(DeviceWords.link(UnbindFormView.PATH, Labels.text("unbind.file")));
        }
        if (may.administer()) {
            if (card.wire() != null) {
                head.action(new Button(Labels.text("device.act.newSecret"), e -> acts.newSecret(row)));
            }
            head.action(
                    row.state() == DeviceState.DISABLED
                            ? new Button(Labels.text("device.act.enable"), e -> acts.enable(row))
                            : new Button(Labels.text("device.act.disable"), e -> acts.disable(row)));
        }
        return head;
    }

    private static Div column(Component... parts) {
        var column = new Div(parts);
        column.addClassName("device-column");
        return column;
    }

    private static Div part(String key, Component content) {
        var part = new Div(new H2(Labels.text("device.part." + key)), content);
        part.addClassNames("evidence-part", "device-part-" + key);
        return part;
    }

    @Override
    public String getPageTitle() {
        return Labels.text("shell.pageTitle", sn, Labels.text("shell.product"));
    }
}
